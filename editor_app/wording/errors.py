"""Refusals: what happened, what is safe, what to do."""

from editor_app.wording import N_, Template

SENTENCES: dict[str, Template] = {
    "claim_is_dismissed": N_(
        "Claim {number} was dismissed. Nothing was changed; take the dismissal back first."
    ),
    "basis_belongs_to_verified": N_(
        "Claim {number}: 'as fact' or 'as said' goes with Verified, and only with it. Nothing was changed."
    ),
    "dismissal_needs_a_reason": N_("Say why claim {number} is put aside. Nothing was changed."),
}
