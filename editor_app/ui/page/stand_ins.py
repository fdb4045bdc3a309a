"""What a QTextDocument cannot hold is shown by a stand-in of the same length.

U+000D, U+2029, U+FDD0 and U+FDD1 would break the line; a leading U+FEFF is swallowed and a
leading U+FFFE byte-swaps the string on its way into Qt. The stand-ins are noncharacters,
which no text means anything by.
"""

from __future__ import annotations

_STAND_INS = {
    0x000D: 0xFDD2,
    0x2029: 0xFDD3,
    0xFDD0: 0xFDD4,
    0xFDD1: 0xFDD5,
    0xFEFF: 0xFDD6,
    0xFFFE: 0xFDD7,
}
_HAZARDS = "\ufeff\ufffe"


def shown(text: str) -> str:
    """`text` as the document can hold it, of the same length."""
    return text.translate(_STAND_INS)


def stored(shown_text: str, text: str) -> str:
    """What `shown_text` stands for where `text` is known to be behind it, else itself."""
    return text if shown(text) == shown_text else shown_text


def is_refused(text: str) -> bool:
    """Whether `text` holds NUL or a lone surrogate, which no article may contain."""
    return "\0" in text or any("\ud800" <= c <= "\udfff" for c in text)


def survives_qt_string(text: str) -> bool:
    """Whether `text` can be handed to Qt as a string: a leading mark would change it."""
    return not text.startswith(tuple(_HAZARDS))
