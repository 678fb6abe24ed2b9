"""How the embedded PostgreSQL is set up: for one machine, little memory, and silence."""

SETTINGS = {
    # No network: only our own user reaches it, through a socket in a folder closed to others.
    "listen_addresses": "",
    "port": "5432",  # said here, or PGPORT of whoever started us would decide
    "unix_socket_permissions": "0700",
    "ssl": "off",
    # Memory: two web processes of eight threads, a worker, and the operator.
    "max_connections": "50",
    "shared_buffers": "96MB",
    "maintenance_work_mem": "64MB",
    "max_wal_size": "256MB",
    "jit": "off",
    # PostgreSQL 18.4 told to stop while it restarts after the loss of an io worker stays for ever
    # (seen, tests/journeys/test_killing_while_loading.py); without io workers it does not.
    "io_method": "sync",
    "timezone": "UTC",
    "log_timezone": "UTC",
    # What people write must not reach a log. An error quotes it in its first line (`invalid input
    # syntax ... "her words"`), a crash and a deadlock in their details. So errors, which reach us
    # through the connection anyway, are not logged at all; what is logged has no details.
    "log_destination": "stderr",
    "logging_collector": "off",
    "log_min_messages": "log",  # above ERROR in PostgreSQL's order: LOG, FATAL and PANIC
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
    "log_statement": "none",
    "log_duration": "off",
    "log_min_duration_statement": "-1",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_checkpoints": "off",
    "log_connections": "",
    "log_disconnections": "off",
    "log_lock_waits": "off",
    "log_temp_files": "-1",
    "log_autovacuum_min_duration": "-1",
    "log_line_prefix": "",
}
