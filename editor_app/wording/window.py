"""What the window says of steps, places and its own state."""

from editor_app.wording import N_, NN_, Template

SENTENCES: dict[str, Template] = {
    "typing": N_("Typing"),
    "role_set": N_("Kind of line"),
    "format_bold": N_("Bold"),
    "format_italic": N_("Italic"),
    "format_link": N_("Link"),
    "format_cleared": N_("Clear formatting"),
    "pasted": N_("Paste"),
    "mark_set": N_("French quotation mark"),
    "undo": N_("Undo"),
    "expression_wrong": N_("Not a regular expression yet: look at character {place}"),
    "expression_slow": N_("This expression takes too long and was stopped"),
    "replacement_wrong": N_("The replacement names a group that the expression does not have"),
    "search_failed": N_("The search failed because of a fault in Galley; the words are unchanged"),
    "replaced": NN_("Replace {count} place", "Replace {count} places"),
    "replaced_forms": NN_("Replaced {count} place: {forms}.", "Replaced {count} places: {forms}."),
    "replaced_in_quotations": NN_(
        "Replaced {forms}. {count} place of {total} was between quotation marks: those are somebody’s own words.",
        "Replaced {forms}. {count} places of {total} were between quotation marks: those are somebody’s own words.",
    ),
    "still_reading": N_("The words have just changed and are being read. Try again in a moment."),
    "reading_failed": N_(
        "The words could not be read again because of a fault in Galley. Your words, claims and evidence are safe; what the panels show is from before. Please report it."
    ),
    "reading_claims": N_("Reading claims…"),
    "read_now": N_("Read now"),
    "reading_cancelled": N_(
        "The reading was cancelled. Your words and decisions are as they were; claims and findings are those of the last reading."
    ),
    "importing": NN_("Importing {name}…", "Importing {count} files…"),
    "import_cancelled": NN_(
        "The import was cancelled. Nothing of {name} is in the library.",
        "The import was cancelled: {done} of {count} files are in the library, and nothing of the others.",
    ),
    "exporting": N_("Exporting {name}…"),
    "export_cancelled": N_("The export was cancelled. No file was written or changed."),
    "export_fault": N_(
        "{name} could not be exported because of a fault in Galley. No file was written or changed. Please report it."
    ),
    "closing_after_import": NN_(
        "The window closes as soon as the file is in the library.",
        "The window closes as soon as the {count} files are in the library.",
    ),
    "choose_another_file": N_("Choose another file"),
    "files_refused": NN_(
        "{count} file was not taken in: {names}. Nothing of it was stored. Open it alone to hear why.",
        "{count} files were not taken in: {names}. Nothing of them was stored. Open one alone to hear why.",
    ),
    "closing_after_export": N_("The window closes as soon as the file is written."),
    "comparing": N_("Comparing…"),
    "comparing_cancelled": N_("Comparing was cancelled. Nothing was changed."),
    "finding": N_("Searching…"),
    "finding_cancelled": N_("The search was cancelled. Nothing was changed."),
    "replacing": N_("Replacing…"),
    "replacing_cancelled": N_("Replacing was cancelled. Nothing was changed."),
    "read_otherwise": N_("Read otherwise…"),
    "keep": N_("Keep"),
    "read_in_encoding": N_("Read as {encoding}"),
    "words_changed_since_import": N_(
        "The words of {name} were changed since it was imported. Nothing was changed now. Undo the changes first, then read it otherwise."
    ),
    "import_failed": N_(
        "{name} could not be read because of a fault in Galley. Nothing was stored. Please report it, with the file if you may."
    ),
    "repair_asks": N_("Now: {before}  After the repair: {after}"),
    "queries_copied": NN_(
        "{count} question to the author is on the clipboard.",
        "{count} questions to the author are on the clipboard.",
    ),
    "exported": N_("Exported: {path}"),
    "restore": N_("Restore"),
    "offer_restore": N_(
        "Revision {number} can be restored: it becomes a new revision, and nothing that came after it is lost."
    ),
    "close_anyway": N_("Close without them"),
    "try_again": N_("Try again"),
    "save_copy": N_("Save a copy…"),
    "copy_saved": N_("Copy saved: {path}"),
    "take_in_changes": N_("Take the changes in"),
    "changes_taken_in": N_("The library is shown as it is now."),
    "changes_under_words": N_(
        "The library is shown as it is now, and your words are unsaved edits on top of it. Undo once shows it without them."
    ),
    "article_gone": N_(
        "The article is no longer in the library. Your words were made an article of their own."
    ),
    "words_from_before": N_("Your words from before"),
    "words_not_kept": N_(
        "The last words could not be written to the library, so the window stays open and nothing is lost. Make room or reach the file again, then try once more."
    ),
    "paste_refused": N_(
        "The clipboard holds characters no article may contain (NUL or half a character). Nothing was pasted; copy the words again as plain text."
    ),
    "verdict_unchecked": N_("Claim {number}: Unchecked"),
    "verdict_checking": N_("Claim {number}: Checking"),
    "verdict_verified_fact": N_("Claim {number}: Verified as fact"),
    "verdict_verified_said": N_("Claim {number}: Verified as said"),
    "verdict_unconfirmed": N_("Claim {number}: Unconfirmed"),
    "verdict_disputed": N_("Claim {number}: Disputed"),
    "verdict_incorrect": N_("Claim {number}: Incorrect"),
    "verdict_not_checkable": N_("Claim {number}: Not checkable"),
    "claims_lapsed": NN_(
        "Claim {numbers} went back to Unchecked.", "Claims {numbers} went back to Unchecked."
    ),
    "claims_came_back": NN_(
        "Claim {numbers} is back on its words, with its verdict.",
        "Claims {numbers} are back on their words, with their verdicts.",
    ),
    "claim_made": N_("New claim"),
    "claim_edges_moved": N_("Claim {number}: edges moved"),
    "claims_proposed": NN_("{count} claim proposed", "{count} claims proposed"),
    "evidence_added": N_("Claim {number}: evidence added"),
    "note_written": N_("Claim {number}: note"),
    "comment_written": N_("Comment added"),
    "query_written": N_("Query to the author"),
    "comment_answered": N_("Reply to a comment"),
    "comment_reworded": N_("Comment edited"),
    "thread_resolved": N_("Comment resolved"),
    "thread_reopened": N_("Comment reopened"),
    "claim_dismissed": N_("Claim {number} dismissed"),
    "field_decided": N_("Metadata changed"),
    "language_chosen": N_("Language chosen"),
    "choose_language": N_("Choose language"),
    "article_assigned": N_("Article assigned"),
    "finding_fixed": N_("Finding fixed"),
    "finding_ignored": N_("Finding ignored"),
    "safe_ones_fixed": NN_("{count} safe repair", "{count} safe repairs"),
    "revision_saved": N_("Revision {number} saved."),
    "revision_restored": N_("Restored as revision {number}."),
    "place_headline": N_("Headline"),
    "place_standfirst": N_("Standfirst"),
    "place_subhead": N_("Subhead"),
    "place_paragraph": N_("Paragraph {number}"),
    "place_byline": N_("Byline"),
    "place_publisher": N_("Publisher"),
    "place_section": N_("Section"),
    "place_label": N_("Label"),
    "place_caption": N_("Caption"),
    "place_blank": N_("Between paragraphs"),
    "place_nowhere": N_("Not in the text"),
    "place_article": N_("The whole article"),
}
