"""What is decided about the answers of the World Bank's API without asking it."""
