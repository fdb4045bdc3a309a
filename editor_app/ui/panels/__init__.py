"""The panels beside the page, one per file, each with a PLUGIN."""
