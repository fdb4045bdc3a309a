"""What words may link to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.addresses import LONGEST, is_safe, linked
from editor_app.domain.errors import Refused


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://www.lemonde.fr/a?b=c#d", "https://www.lemonde.fr/a?b=c#d"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("  www.lemonde.fr/a ", "https://www.lemonde.fr/a"),
        ("example.org:8080/x", "https://example.org:8080/x"),
        ("https://fr.example/été", "https://fr.example/été"),
        ("ann@example.org", "mailto:ann@example.org"),
        ("mailto:ann@example.org?subject=x", "mailto:ann@example.org?subject=x"),
    ],
)
def test_what_a_person_means_is_an_address_of_the_web_or_of_mail(typed: str, address: str) -> None:
    assert linked(typed) == address


@pytest.mark.parametrize(
    "typed",
    [
        *("", " ", "mot", "un mot", "javascript:alert(1)", "JavaScript:alert(1)", "java\nscript:x"),
        *("data:text/html,<b>", "file:///etc/passwd", "/etc/passwd", "C:\\x.y", "vbscript:x.y"),
        *("ftp://example.org", "http:///x", "https://", "https://bank.example@evil.example/"),
        *(
            "https://a.example/\u202egpj",
            "https://a.example/ b",
            "https://a\u200bb.example",
            "//a.b",
        ),
        *(
            "mailto:",
            "mailto:@b",
            "https:a.example",
            'https://a.example/"x',
            "view-source:https://a.b",
        ),
        "https://a.example/" + "x" * LONGEST,
    ],
)
def test_anything_else_is_refused_in_one_sentence(typed: str) -> None:
    with pytest.raises(Refused, match="link_refused"):
        linked(typed)


@given(st.text())
def test_any_text_is_refused_or_gives_an_address_that_is_safe(typed: str) -> None:
    try:
        address = linked(typed)
    except Refused:
        return
    assert is_safe(address)
    assert linked(address) == address
