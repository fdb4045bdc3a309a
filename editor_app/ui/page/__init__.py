"""The galley itself: the editor widget, its painting and its border to Qt."""
