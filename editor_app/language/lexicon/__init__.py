"""Words by language, as data an editor can read and extend."""
