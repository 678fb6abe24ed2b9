"""Drawings made on the server: SVG in a page, each with its text equivalent."""
