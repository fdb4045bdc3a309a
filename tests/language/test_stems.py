"""Stems: forms of one word agree, different words do not."""

from __future__ import annotations

import pytest

from editor_app.language.stems import stem


@pytest.mark.parametrize(
    "forms",
    [
        ("tire", "tiré", "tirés", "tirer", "tiraient"),
        ("suit", "suivait", "suivent"),
        ("fera", "ferai", "faisait"),
        ("américaine", "américains"),
        ("kill", "killed", "kills", "killing"),
        ("took", "taking", "takes"),
    ],
)
def test_forms_of_one_word_have_one_stem(forms):
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(("one", "two"), [("port", "pont"), ("house", "horse"), ("maire", "mare")])
def test_different_words_have_different_stems(one, two):
    assert stem(one) != stem(two)
