"""What measuring a problem costs, and how well indicators are proposed."""
