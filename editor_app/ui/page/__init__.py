"""The galley itself: the editor widget, its painting and its border to Qt.

`page.Page` is what the window uses; `marks.MarkSource` is where it asks for claims.
"""
