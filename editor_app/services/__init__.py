"""What the application can do, in the reviewer's words: no Qt, no SQL."""
