"""Findings, one check per file, each with a PLUGIN."""
