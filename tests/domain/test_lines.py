"""Roles a person set stay with the words of their lines."""

from __future__ import annotations

import pytest

from editor_app.domain.article import Role
from editor_app.domain.lines import line_starts, moved_roles
from editor_app.domain.text import TextEdit

TEXT = "Titre\n\nUn deux\nTrois"
ROLES = {0: Role.HEADLINE, 2: Role.QUOTE, 3: Role.CAPTION}
H, Q, C = ROLES.values()


def test_lines_start_after_line_feeds_only() -> None:
    assert line_starts(TEXT) == [0, 6, 7, 15]
    assert line_starts("") == [0]
    assert line_starts("a\u2028b\n") == [0, 4]


@pytest.mark.parametrize(
    ("edit", "roles"),
    [
        (TextEdit(2, 2, "x"), {0: H, 2: Q, 3: C}),
        (TextEdit(0, 0, "Rubrique\n"), {1: H, 3: Q, 4: C}),
        (TextEdit(2, 2, "\n"), {0: H, 3: Q, 4: C}),
        (TextEdit(5, 5, "\nSuite"), {0: H, 3: Q, 4: C}),
        (TextEdit(7, 7, "\n"), {0: H, 3: Q, 4: C}),
        (TextEdit(6, 7, ""), {0: H, 1: Q, 2: C}),
        (TextEdit(5, 7, ""), {0: H, 1: C}),
        (TextEdit(14, 15, ""), {0: H, 2: Q}),
        (TextEdit(14, 15, "\n\n"), {0: H, 2: Q, 4: C}),
        (TextEdit(7, 15, ""), {0: H, 2: C}),
        (TextEdit(7, 17, ""), {0: H, 2: Q}),
        (TextEdit(0, 20, "Tout autre\nchose"), {0: H}),
    ],
)
def test_a_role_stays_with_the_first_words_of_its_line(
    edit: TextEdit, roles: dict[int, Role]
) -> None:
    assert moved_roles(ROLES, edit, TEXT) == roles


def test_the_order_of_the_roles_does_not_matter() -> None:
    reversed_roles = dict(reversed(ROLES.items()))
    assert moved_roles(reversed_roles, TextEdit(7, 15, ""), TEXT) == {0: H, 2: C}


def test_a_line_taken_out_whole_leaves_its_role_to_no_other() -> None:
    assert moved_roles({2: Q}, TextEdit(7, 15, ""), TEXT) == {}
