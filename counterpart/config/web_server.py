"""Gunicorn's settings. `up` gives it a bound socket; nothing that people write is logged."""

import logging

from gunicorn.glogging import Logger

from counterpart.config.logs import WithoutTheRequest

worker_class = "gthread"
workers = 2
threads = 8
preload_app = False  # encoder and word index are loaded after the fork, which they do not survive
graceful_timeout = 10  # seconds for the answers under way
keepalive = 5
accesslog = None
errorlog = "-"
loglevel = "warning"
control_socket_disable = True


class WithoutTheAddress(logging.Filter):
    """Drop what gunicorn would quote of a request: its address, or the part it cannot read."""

    def filter(self, record: logging.LogRecord) -> bool:
        for beginning in ("Error handling request", "Invalid request"):
            if str(record.msg).startswith(beginning):
                record.msg, record.args = f"{beginning} (withheld)", ()
        return True


class DiscreetLogger(Logger):  # type: ignore[misc]
    def setup(self, cfg: object) -> None:
        super().setup(cfg)
        self.error_log.addFilter(WithoutTheAddress())
        self.error_log.addFilter(WithoutTheRequest())


logger_class = DiscreetLogger
