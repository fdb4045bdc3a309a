"""One module per schema step, named mNNNN_what; a released one is never edited."""
