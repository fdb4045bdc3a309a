"""Import formats, one per file, each with a PLUGIN."""
