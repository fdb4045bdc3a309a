"""Runs one command of Galley and writes which modules were imported."""

from __future__ import annotations

import json
import sys

from editor_app.bootstrap import main

try:
    code = main(sys.argv[1:])
except SystemExit as leaving:
    code = leaving.code
sys.stdout.write("\n" + json.dumps(sorted(sys.modules)))
sys.exit(2 if code == 2 else 0)
