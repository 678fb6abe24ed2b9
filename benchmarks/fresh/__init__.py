"""How long a stranger waits, from nothing to the first answered page."""
