"""What is said of changes between two states of an article, and of the claims beside them."""

from editor_app.wording import N_, NN_, Template

SENTENCES: dict[str, Template] = {
    "claim_was_unchanged": N_("Claim {number} is as it was"),
    "claim_was_moved": N_("Claim {number} moved with its words"),
    "claim_was_lapsed": N_("Claim {number} went back to Unchecked"),
    "claim_stays_unchecked": N_("Claim {number} stays Unchecked"),
    "claim_stays_checking": N_("Claim {number} stays in Checking"),
    "claim_was_lost": N_("Claim {number} lost its words"),
    "claim_was_new": N_("Claim {number} is new"),
    "now_bold": N_("Now bold"),
    "now_italic": N_("Now italic"),
    "now_link": N_("Now a link to {target}"),
    "no_longer_bold": N_("No longer bold"),
    "no_longer_italic": N_("No longer italic"),
    "no_longer_link": N_("No longer a link"),
    "quotation_changing": N_("You are changing words inside a quotation."),
    "use_brackets": N_("Use brackets"),
    "quotation_bracketed": N_("Brackets in a quotation"),
    "quotation_changed": N_("Words of a quotation changed"),
    "quotation_put_back": N_("Quotation as it was"),
    "format_redline": N_("Redline"),
    "about_redline": N_("What changed since it came, printed"),
    "redline_of_one": N_("Revision {number}, as it came"),
    "redline_between": N_("From revision {old} ({at}) to revision {new} ({until})"),
    "redline_counts": NN_(
        "{count} change: {added} words added, {removed} removed",
        "{count} changes: {added} words added, {removed} removed",
    ),
    "changes_since_received": N_("since the text came"),
    "changes_since_looked": N_("since you last looked"),
    "changes_since_revision": N_("since revision {number}"),
    "changes_failed": N_(
        "The changes could not be found. The words are as they were; choose the view again."
    ),
    "changes_kept": NN_("Change kept", "{count} changes kept"),
    "changes_put_back": NN_("Old text restored", "{count} old texts restored"),
}
