from editor_app.domain import moment


def test_a_stored_time_is_shown_to_the_minute_with_its_zone():
    assert moment.shown("2026-10-05T09:30:59.123Z") == "2026-10-05 09:30 UTC"
