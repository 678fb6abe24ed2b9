"""The commands of the terminal, by name, with what each does."""

COMMANDS = {
    "ask": "find how other countries dealt with a problem",
    "check": "tell whether everything is well",
    "load": "take cases in from files",
    "migrate": "bring the tables up to date",
    "prepare": "bring tables, countries, library and index up to date",
    "worker": "do the work that waits",
}
