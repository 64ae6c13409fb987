"""What the macros print."""
