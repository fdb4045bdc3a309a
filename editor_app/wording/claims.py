"""Why a claim is worth a check: one plain sentence for each reason."""

from editor_app.wording import N_, Template

SENTENCES: dict[str, Template] = {
    "moved_confirm": N_("Moved: confirm. It stood in: {was}"),
    "claim_in_headline": N_("Stands in the headline"),
    "claim_in_title": N_("Stands in the standfirst or a subhead"),
    "claim_casualties": N_("Speaks of people killed, hurt or missing: {words}"),
    "claim_number_unnamed": N_("Number with an unnamed source: {words}"),
    "claim_number": N_("States a number: {words}"),
    "claim_superlative": N_("Claims a first, a record or an extreme: {words}"),
    "claim_grave_act": N_("Says that somebody did or suffered something grave: {words}"),
    "claim_unnamed_source": N_("Rests on an unnamed source"),
    "claim_quoted_nobody": N_("Quoted words with nobody named as the speaker"),
    "claim_no_source": N_("Number or loss stated with no source"),
    "claim_time_no_zone": N_("Time of day with no time zone: {words}"),
    "claim_date_no_year": N_("Date without a year: {words}"),
    "claim_date": N_("Says when it happened: {words}"),
    "claim_quantity": N_("Amount without a number: {words}"),
    "claim_cause": N_("Says why something happened: {words}"),
    "claim_prediction": N_("Says what will happen: {words}"),
    "claim_comparison": N_("Compares two things: {words}"),
    "claim_rule": N_("Says what is allowed, forbidden or required: {words}"),
    "claim_denied": N_("Somebody denies it in the same sentence"),
    "claim_act": N_("Says who did what"),
    "claim_one_source": N_("Rests on the word of one source"),
    "claim_experience": N_("Somebody tells what they saw or went through"),
    "claim_background": N_("Taken for granted, with nobody answering for it"),
}
