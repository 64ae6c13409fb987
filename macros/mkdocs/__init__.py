"""The adapter: all that knows MkDocs, and nothing else does."""
