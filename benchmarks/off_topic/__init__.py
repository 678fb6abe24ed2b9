"""What the reporting statements get: nothing where the library holds nothing, else good choices."""
