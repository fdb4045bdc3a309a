"""Refusals: what happened, what is safe, what to do."""

from editor_app.wording import N_, Template

SENTENCES: dict[str, Template] = {
    "claim_is_dismissed": N_(
        "Claim {number} was dismissed. Nothing was changed; take the dismissal back first."
    ),
    "claim_split_outside": N_(
        "Claim {number} can be split only between two of its words. Nothing was changed; put the caret before the word the second part begins with."
    ),
    "claims_too_far_apart": N_(
        "Claims {number} and {other} do not stand in one paragraph. Nothing was changed; only claims of one paragraph can be joined."
    ),
    "no_claim_to_join": N_("Claim {number} has no claim after it to be joined with."),
    "address_not_opened": N_(
        "{target} is no web address and was not opened. Only addresses with http:// or https:// are."
    ),
    "link_refused": N_(
        "Only a page (http, https) or a mail address can be linked; the words are as they were."
    ),
    "link_not_opened": N_(
        "{target} was not opened: only pages (http, https) and mail addresses are. "
        "The link is as it was."
    ),
    "no_link_here": N_("There is no link at the caret."),
    "link_needs_words": N_("Select the words first that are to be a link."),
    "evidence_file_gone": N_("{target} is not there any more. The evidence itself is kept."),
    "no_evidence_yet": N_("No evidence was added yet that could be used again."),
    "basis_belongs_to_verified": N_(
        "Claim {number}: 'as fact' or 'as said' goes with Verified, and only with it. Nothing was changed."
    ),
    "dismissal_needs_a_reason": N_("Say why claim {number} is put aside. Nothing was changed."),
}
