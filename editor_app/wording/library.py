"""The library file: why it was not opened or written, what is safe and what to do."""

from editor_app.wording import N_, Template

_OPENING: dict[str, Template] = {
    "library_missing": N_(
        "There is no library {library} in {folder}. Nothing was made. Check the name, or open the "
        "window once to make it."
    ),
    "library_empty": N_(
        "{library} in {folder} is an empty file, not a library. It was left as it is. Choose "
        "another name, or restore a copy of your library over it."
    ),
    "not_a_library": N_(
        "{library} in {folder} is not a library of Galley. It was left as it is, byte for byte. "
        "Choose another file."
    ),
    "library_of_another_program": N_(
        "{library} in {folder} is a database of another program. It was left as it is. Choose "
        "another file."
    ),
    "library_is_newer": N_(
        "{library} was written by a newer Galley. It was left as it is, and everything in it is "
        "safe. Install the newer version to open it."
    ),
    "library_is_older": N_(
        "{library} was written by an older Galley and has to be brought up to date before it can "
        "be read. It was left as it is. Open it in the window once."
    ),
    "library_damaged": N_(
        "{library} in {folder} is damaged. It was left as it is, nothing was repaired in place. "
        "Keep a copy of it, check the disk, and restore your last backup."
    ),
    "library_has_foreign_triggers": N_(
        "{library} holds something Galley did not put there and that acts by itself: {trigger}. "
        "The library was left as it is. Ask who changed it, or restore your last backup."
    ),
    "library_lost_its_guards": N_(
        "{library} lacks {trigger}, which keeps what was saved from being changed. The library was "
        "left as it is. Ask who changed it, or restore your last backup."
    ),
    "library_in_use": N_(
        "{library} is open for writing already, by {by} since {since}. Nothing was changed. Close "
        "the other window or wait for its command to end, then try again."
    ),
    "library_folder_not_writable": N_(
        "Galley cannot write in the folder {folder}, and {library} needs files beside it while it "
        "is being written. What it holds is untouched. Allow writing there, or move the library "
        "to a folder of your own."
    ),
    "library_not_readable": N_(
        "{library} in {folder} cannot be read by this account. It was left as it is. Ask for the "
        "right to read it, or choose another library."
    ),
    "library_not_writable": N_(
        "{library} in {folder} may only be read. What it holds is untouched. Allow writing to the "
        "file, or work on a copy of it."
    ),
}

_WRITING: dict[str, Template] = {
    "library_opened_for_reading": N_(
        "{library} was opened for reading only. Nothing was changed. Open it for writing first."
    ),
    "library_busy": N_(
        "Another program is using {library} at this moment. Nothing was written and your words "
        "are safe here. Try again in a moment."
    ),
    "library_moved": N_(
        "{library} is no longer in {folder}: it was moved, renamed or replaced. Your words are "
        "safe in this window, but they are not on disk. Put the library back, then save again."
    ),
    "library_changed_elsewhere": N_(
        "Somebody else has written to {library} since it was opened here. Nothing was written over "
        "it and your words are safe in this window. Take the changes in: your words stay, as edits on "
        "top of them."
    ),
    "library_changed_unsoundly": N_(
        "Somebody else has written to {library}, and not as Galley does: its hashes or its journal "
        "do not agree. Nothing is written to it from here, and your words are safe in this window. "
        "Save a copy of them, then ask `galley doctor` what is wrong."
    ),
    "library_keeps_wrong": N_(
        "{library} did not give back what was written to it, so nothing was saved. Your words are "
        "safe in this window. Check the disk, and copy your words elsewhere first."
    ),
    "library_disk_error": N_(
        "The disk reported an error while {library} was read or written. Nothing was saved; what "
        "was saved before is untouched and your words are safe here. Check the disk or the "
        "network, then try again."
    ),
    "disk_full": N_(
        "There is no room left for {library} in {folder}. Nothing was saved; what was saved before "
        "is untouched and your words are safe here. Make room, then try again."
    ),
}

_READING: dict[str, Template] = {
    "revision_altered": N_(
        "Revision {number} in {library} does not hold the words that were saved. It is not shown. "
        "The other revisions are checked on their own; restore your last backup to get it back."
    ),
    "original_altered": N_(
        "The original of {file} in {library} does not hold the bytes that were imported. It is not "
        "used. The revisions are checked on their own; import the file again to compare."
    ),
    "draft_altered": N_(
        "The unsaved words in {library} are not those that were kept. They are not shown. Every "
        "saved revision is checked on its own."
    ),
    "article_not_found": N_(
        "No article has the id {article}. Nothing was changed. The list of articles shows them all."
    ),
    "article_prefix_ambiguous": N_(
        "More than one article's id begins with {article}. Nothing was changed. Give more of it."
    ),
    "claim_not_found": N_(
        "No claim has the id {claim}. Nothing was changed. The list of claims shows them all."
    ),
    "evidence_not_found": N_(
        "The piece of evidence {evidence} is not there any more. Nothing was changed."
    ),
    "revision_not_found": N_(
        "There is no revision {number}. Nothing was changed. The history shows them all."
    ),
    "ignored_finding_not_found": N_("This finding is not put aside any more. Nothing was changed."),
}

_RULES: dict[str, Template] = {
    "text_not_storable": N_(
        "The words hold a character that cannot be kept exactly (a null, or half of a pair). "
        "Nothing was saved and your words are safe here. Take the character out."
    ),
    "changed_since": N_(
        "This was changed again in the meantime, so it was not taken back. Nothing was changed. "
        "The claim's history shows what happened."
    ),
    "cannot_be_taken_back": N_(
        "A saved revision is never changed or removed. Nothing was changed. Restore an older "
        "revision to go back to its words."
    ),
    "nothing_to_save": N_(
        "Revision {number} holds these words already. Nothing was saved, nothing is lost."
    ),
    "draft_not_saved": N_(
        "There are unsaved words, which would be lost. Nothing was changed. Open the article and "
        "save them first."
    ),
    "claim_is_not_moved": N_(
        "Claim {number} does not wait to be confirmed on its words. Nothing was changed."
    ),
    "comment_is_not_moved": N_(
        "The comment does not wait to be confirmed on its words. Nothing was changed."
    ),
    "claim_lost_its_words": N_(
        "The words of claim {number} are not in the text any more. Nothing was changed. Dismiss "
        "the claim, or undo the change to the text."
    ),
    "comment_needs_words": N_("A comment needs words. Nothing was changed."),
    "comment_of_another": N_(
        "This comment is by {by}: only they can edit it. Nothing was changed; reply to it instead."
    ),
    "thread_is_resolved": N_("This comment is resolved. Reopen it to reply; nothing was changed."),
    "comment_not_found": N_("There is no such comment in this library. Nothing was changed."),
    "claim_needs_words": N_(
        "A claim needs words. Nothing was changed. Select the words it is about first."
    ),
    "evidence_needs_a_target": N_(
        "Say what claim {number} rests on: a link, a file or a note. Nothing was changed."
    ),
    "field_unknown": N_("An article has no field {field}. Nothing was changed."),
}

_DOCTOR: dict[str, Template] = {
    "doctor_pages": N_("The file's pages are not in order: {detail}."),
    "doctor_journal_broken": N_(
        "The journal is not as it was written from row {sequence} on: a row was changed, removed "
        "or put in."
    ),
    "doctor_revision_altered": N_(
        "Revision {number} of article {article} does not hold the words that were saved."
    ),
    "doctor_original_altered": N_(
        "The original of {file} does not hold the bytes that were imported."
    ),
    "doctor_draft_altered": N_(
        "The unsaved words of article {article} are not those that were kept."
    ),
    "doctor_orphan": N_("Row {row} of table {table} belongs to something that is not there."),
    "doctor_article_without": N_("Article {article} has no row in table {table}."),
    "doctor_row_unaccounted": N_(
        "Row {key} of table {table} is not what the journal tells of it: it was changed, removed "
        "or put in outside Galley."
    ),
}

SENTENCES: dict[str, Template] = {**_OPENING, **_WRITING, **_READING, **_RULES, **_DOCTOR}
