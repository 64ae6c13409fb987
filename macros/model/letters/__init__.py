"""Letter definitions."""
