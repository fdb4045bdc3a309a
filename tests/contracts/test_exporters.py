"""What every export format must keep."""

import pytest

from editor_app import exporters, paths
from editor_app.exporters.format import ExportFormat
from editor_app.plugins import load_plugins
from editor_app.wording import sentence

FORMATS = load_plugins(exporters, ExportFormat)


@pytest.fixture(params=FORMATS, ids=lambda plugin: plugin.id)
def plugin(request: pytest.FixtureRequest) -> ExportFormat:
    return request.param


def test_ids_and_suffixes_are_unique() -> None:
    assert len({plugin.id for plugin in FORMATS}) == len(FORMATS)
    assert len({plugin.suffix for plugin in FORMATS}) == len(FORMATS)


def test_the_formats_of_the_contract_are_there() -> None:
    assert {plugin.id for plugin in FORMATS} >= {"text", "html", "csv", "json"}


def test_a_format_has_a_title_in_both_languages(plugin: ExportFormat) -> None:
    for language in ("en", "fr"):
        assert sentence(plugin.title, language)
        assert sentence(plugin.about, language)


def test_a_format_has_an_icon_that_is_there(plugin: ExportFormat) -> None:
    assert (paths.resources() / "icons" / f"{plugin.icon}.svg").is_file()


def test_a_suffix_begins_with_a_dot_in_lower_case(plugin: ExportFormat) -> None:
    assert plugin.suffix.startswith(".")
    assert plugin.suffix == plugin.suffix.lower()
