"""What visitors do on one page or another, for all tests that do it."""
