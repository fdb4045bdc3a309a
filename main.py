"""Starts Galley."""

import sys

from editor_app.bootstrap import main

sys.exit(main())
