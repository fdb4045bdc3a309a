"""Who decides: the name that verdicts, revisions and evidence are signed with."""

from __future__ import annotations

import os


def name(given: str | None = None, chosen: str = "") -> str:
    """Who decides.

    `given`, else `GALLEY_REVIEWER`, else `chosen` in the settings, else the account's full name,
    else its login name.
    """
    return _plain(given or os.environ.get("GALLEY_REVIEWER") or chosen or _full_name() or _login())


def _plain(words: str) -> str:
    """`words` on one line; bytes of the environment that are no UTF-8 become escapes."""
    return " ".join(words.encode("utf-8", "backslashreplace").decode().split()) or "reviewer"


def _full_name() -> str:
    try:
        import pwd
    except ImportError:
        return ""
    try:
        return pwd.getpwuid(os.getuid()).pw_gecos.split(",")[0].strip()
    except KeyError:
        return ""


def _login() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "reviewer"
