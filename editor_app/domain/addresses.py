"""Addresses that words may link to: pages of the web and mail, and nothing that runs or reads a file."""

from __future__ import annotations

import re
import unicodedata

from editor_app.domain.errors import Refused

LONGEST = 2000
"""Code points; what browsers take is not much more."""

_WEB = re.compile(r"https?://(?P<host>[^/?#]+)", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[^@:/?#]+@[^@:/?#]+(\?[^#]*)?\Z", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_HOST_AND_PORT = re.compile(r"[^:/?#@]+\.[^:/?#@.]+(:\d+)?(?=[/?#]|\Z)")


def is_safe(address: str) -> bool:
    """Whether an address is one of the web or of mail, written out, without anything unseen."""
    if not address or len(address) > LONGEST or any(map(_is_unfit, address)):
        return False
    web = _WEB.match(address)
    # A name and a password before the host are how one site poses as another.
    return ("@" not in web["host"]) if web else bool(_MAIL.match(address))


def linked(typed: str) -> str:
    """The address that a person means, with what is left out before it.

    Raises:
        Refused: ``link_refused`` where it is not of the web or of mail.
    """
    address = typed.strip()
    if _HOST_AND_PORT.match(address):
        address = f"https://{address}"
    elif "@" in address and not _SCHEME.match(address):
        address = f"mailto:{address}"
    if not is_safe(address):
        raise Refused("link_refused")
    return address


def _is_unfit(char: str) -> bool:
    """Spaces, what has no shape (a turned direction hides the end of an address), and quotes."""
    return char in '"<>\\^`{|}' or unicodedata.category(char)[0] in "CZ"
