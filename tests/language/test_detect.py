from __future__ import annotations

import pytest

from editor_app.language.detect import detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le maire a dit que les travaux de la gare seront finis dans deux ans.", "fr"),
        ("The mayor said that the work on the station will be done in two years.", "en"),
        ("Der Minister sagte, dass die Arbeiten an dem Bahnhof nicht fertig sind.", "de"),
        ("El alcalde dijo que las obras de la estación no se harán en el año.", "es"),
        ("Мэр сказал, что работы на вокзале закончатся через два года.", "ru"),
        ("市长说车站工程两年后完成。", "zh"),
        ("", "und"),
        ("12 345 %", "und"),
    ],
)
def test_function_words_and_scripts_tell_the_language(text: str, language: str):
    assert detect(text) == language
