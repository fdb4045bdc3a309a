"""Sources: who speaks in an article, under all the names the text gives them."""
