"""What every format keeps when it writes the same article: its preview, and the parts left out."""

import pytest

from editor_app import exporters
from editor_app.domain.values import replace
from editor_app.exporters.format import ExportFormat, Part, Snapshot
from editor_app.exporters.preview import Style, of_markup
from editor_app.plugins import load_plugins

FORMATS = load_plugins(exporters, ExportFormat)


@pytest.fixture(params=FORMATS, ids=lambda plugin: plugin.id)
def plugin(request: pytest.FixtureRequest) -> ExportFormat:
    return request.param


def test_a_format_shows_its_own_bytes(plugin: ExportFormat, snapshot: Snapshot) -> None:
    preview = plugin.preview(plugin.write(snapshot), snapshot.original.encoding)
    words = " ".join(" ".join((line.words, *line.cells)) for line in preview.lines)
    # The headline has it, and the first claim.
    assert "Iran" in words


def test_what_is_left_out_is_a_part_that_the_format_has(
    plugin: ExportFormat, snapshot: Snapshot
) -> None:
    whole = plugin.write(snapshot)
    for part in Part:
        less = plugin.write(replace(snapshot, left_out=frozenset({part})))
        assert (less != whole) == (part in plugin.parts)


def test_a_page_is_read_back_without_what_a_browser_would_run_or_fetch() -> None:
    page = (
        "<html><head><title>no</title><style>no</style></head><body><header><p>Saved</p></header>"
        "<h1>A &lt;b&gt; <b>bold</b></h1><script>no</script><img src='file:///no'>"
        "<p class='byline'>By A</p><table><tr><td>1</td><td><p>two</p></td></tr></table></body>"
    )
    lines = [(line.style, line.words) for line in of_markup(page.encode(), "utf-8").lines]
    assert lines == [
        (Style.SMALL, "Saved"),
        (Style.HEADLINE, "A <b> bold"),
        (Style.SMALL, "By A"),
        (Style.SMALL, "1  two"),
    ]
