"""The number of the lock that whoever changes the library holds until it commits."""

LOADING_LOCK = 7_261_002  # advisory: changes are numbered in the order in which they commit
