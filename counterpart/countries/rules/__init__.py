"""What is decided about countries without a database: reading the file, runs of years, names."""
