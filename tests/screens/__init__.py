"""Pictures of every screen, as the design draws them: `python -m tests.screens --to FOLDER`.

A screen is one row of `table.SCREENS`; what the window shows in them is in `desks`.
"""
