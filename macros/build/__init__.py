"""What the build makes beside the pages: plain functions, called by hooks.py."""
