"""Small widgets drawn from the theme's tokens."""
