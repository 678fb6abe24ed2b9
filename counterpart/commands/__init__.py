"""The commands of the terminal, by name, with what each does."""

COMMANDS = {
    "ask": "find how other countries dealt with a problem",
    "check": "tell whether everything is well",
    "export": "write all that the library holds to a file",
    "import": "take programmes in from open data",
    "load": "take cases in from files",
    "migrate": "bring the tables up to date",
    "prepare": "bring tables, countries, library and index up to date",
    "refresh": "ask a publisher for what is new",
    "withdraw": "take programmes back",
    "worker": "do the work that waits",
}
