"""Deriving the score below which a case is not offered."""
