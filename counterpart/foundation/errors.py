"""The one family of errors that a person using the platform may be shown."""


class Refusal(Exception):
    """
    Something the platform understood and declined to do.

    The message is written for the person who asked and says what to do next; the web layer and
    the terminal show it as it is. Anything else that goes wrong is a bug and fails loudly.
    """
