"""The page's columns: as drawn where there is room, narrower where not, wider with larger words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor_app.ui.page.columns import MARGIN, columns


def test_a_usual_window_has_the_columns_of_the_design() -> None:
    found = columns(760)
    assert found.paper_end - found.paper == 692
    assert found.text - found.paper == 60
    assert found.text_end - found.text == 540
    assert found.most_glyphs == 3


def test_a_narrow_window_has_a_narrow_measure_and_one_glyph_a_row() -> None:
    found = columns(690)
    assert found.text_end - found.text == 440
    assert found.paper_end - found.text_end == 60
    assert found.most_glyphs == 1


def test_larger_words_have_a_longer_measure_where_there_is_room() -> None:
    assert columns(1400, 28 / 18).text_end - columns(1400).text_end == 300
    assert columns(760, 28 / 18).width <= 760
    assert columns(760, 14 / 18) == columns(760)


@given(room=st.integers(0, 4000), scale=st.sampled_from([0.8, 1.0, 1.6]))
def test_columns_follow_one_another_and_keep_to_their_room(room: int, scale: float) -> None:
    found = columns(room, scale)
    assert MARGIN == found.paper < found.text < found.text_end < found.paper_end < found.width
    assert found.width <= max(room, columns(0).width)
