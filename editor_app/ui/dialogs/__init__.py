"""Window-modal dialogs."""
