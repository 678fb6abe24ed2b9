"""What the encoder suggests for programmes: how it was taught, and how far people agree with it."""
