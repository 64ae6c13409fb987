"""What the build makes: plain functions, which know neither MkDocs nor its theme's HTML."""
