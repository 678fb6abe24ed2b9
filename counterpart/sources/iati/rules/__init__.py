"""What is decided about IATI's codes, numbers and names without looking at a file."""
