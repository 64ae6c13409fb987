"""What the data files say: read and checked, without MkDocs and without HTML."""
