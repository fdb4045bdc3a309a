"""What steps of the record are called, beside those the window names."""

from editor_app.wording import N_, Template

SENTENCES: dict[str, Template] = {
    "evidence_removed": N_("Claim {number}: evidence removed"),
    "dismissal_taken_back": N_("Claim {number}: dismissal taken back"),
    "finding_shown_again": N_("Finding shown again: {rule}"),
}
