"""Findings and the names of their fixes."""

from editor_app.wording import N_, Template

SENTENCES: dict[str, Template] = {
    "check_failed": N_(
        "The check {rule} failed on this text. Every other check ran; the log says what happened."
    ),
}
