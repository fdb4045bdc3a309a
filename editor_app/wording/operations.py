"""What steps of the record are called, beside those the window names."""

from editor_app.wording import N_, NN_, Template

SENTENCES: dict[str, Template] = {
    "evidence_removed": N_("Claim {number}: evidence removed"),
    "evidence_edited": N_("Claim {number}: evidence changed"),
    "evidence_added_to_several": NN_(
        "{count} claim: evidence added", "{count} claims: evidence added"
    ),
    "note_written_for_several": NN_("{count} claim: note", "{count} claims: note"),
    "claims_dismissed": NN_("{count} claim dismissed", "{count} claims dismissed"),
    "claim_confirmed": N_("Claim {number}: place confirmed"),
    "claim_unplaced": N_("Claim {number} taken off these words"),
    "claims_moved": NN_(
        "Claim {numbers} was found on similar words: confirm it there.",
        "Claims {numbers} were found on similar words: confirm them there.",
    ),
    "comment_confirmed": N_("Comment: place confirmed"),
    "comment_unplaced": N_("Comment taken off these words"),
    "comments_moved": NN_(
        "{count} comment was found on similar words: confirm it there.",
        "{count} comments were found on similar words: confirm them there.",
    ),
    "claim_split": N_("Claim {number} split"),
    "claims_joined": N_("Claims {number} and {other} joined"),
    "joined_with": N_("Joined with claim {number}"),
    "verdicts_unchecked": NN_("{count} claim: Unchecked", "{count} claims: Unchecked"),
    "verdicts_checking": NN_("{count} claim: Checking", "{count} claims: Checking"),
    "verdicts_verified": NN_("{count} claim: Verified", "{count} claims: Verified"),
    "verdicts_verified_fact": NN_(
        "{count} claim: Verified as fact", "{count} claims: Verified as fact"
    ),
    "verdicts_verified_said": NN_(
        "{count} claim: Verified as said", "{count} claims: Verified as said"
    ),
    "verdicts_unconfirmed": NN_("{count} claim: Unconfirmed", "{count} claims: Unconfirmed"),
    "verdicts_disputed": NN_("{count} claim: Disputed", "{count} claims: Disputed"),
    "verdicts_incorrect": NN_("{count} claim: Incorrect", "{count} claims: Incorrect"),
    "verdicts_not_checkable": NN_("{count} claim: Not checkable", "{count} claims: Not checkable"),
    "dismissal_taken_back": N_("Claim {number}: dismissal taken back"),
    "finding_shown_again": N_("Finding shown again: {rule}"),
}
