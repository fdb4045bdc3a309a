"""Files read and written: formats, refusals and what a person has to hear about them."""

from editor_app.wording import N_, NN_, Template

SENTENCES: dict[str, Template] = {
    "format_plain_text": N_("Clean text"),
    "about_plain_text": N_("Reviewed text, nothing else"),
    "about_web_page": N_("Text with claims and notes"),
    "about_claims_table": N_("One row per claim"),
    "about_everything": N_("Text, claims, sources, history"),
    "format_web_page": N_("Web page"),
    "format_claims_table": N_("Claims table"),
    "format_queries": N_("Queries"),
    "about_queries": N_("Open questions to the author"),
    "queries_about": N_("Questions about “{headline}”"),
    "query_quotes": N_("“{words}”"),
    "query_answered": N_("Answer: {words}"),
    "no_queries": N_("Nothing is left to ask."),
    "format_everything": N_("Everything"),
    "article_imported": N_("{name} imported"),
    "read_as_windows_1252": N_(
        "{name} is not UTF-8; it was read as Windows-1252. Every byte is kept. "
        "If letters look wrong, choose another encoding."
    ),
    "encoding_unknown": N_(
        "{name} was not read: {encoding} is not an encoding Galley knows. "
        "Nothing was stored. Try utf-8, windows-1252 or macintosh."
    ),
    "file_missing": N_("{name} is not there. Nothing was stored. Check the name and the folder."),
    "file_is_folder": N_("{name} is a folder. Nothing was stored. Choose a file in it."),
    "file_not_permitted": N_(
        "{name} may not be read by this account. Nothing was stored. "
        "Ask for the right to read it, or choose a copy."
    ),
    "file_is_no_file": N_(
        "{name} is a pipe or a device, not a file. Nothing was stored. "
        "Save it as a file first and choose that."
    ),
    "file_unreadable": N_(
        "{name} cannot be read: {reason}. Nothing was stored. Choose another copy of it."
    ),
    "file_is_too_large": N_(
        "{name} is larger than {megabytes} MB. Nothing was stored. "
        "Choose a file that holds one article."
    ),
    "file_is_empty": N_("{name} is empty. Nothing was stored. Choose another file."),
    "file_is_blank": N_(
        "{name} holds only spaces and empty lines. Nothing was stored. Choose another file."
    ),
    "file_is_another_format": N_(
        "{name} is a file of another kind ({kind}), not plain text. Nothing was stored. "
        "Save it as plain text and choose that."
    ),
    "file_is_binary": N_(
        "{name} is not plain text: it is full of control characters. Nothing was stored. "
        "Choose another file."
    ),
    "file_has_nul": N_(
        "{name} holds NUL characters, so it is not plain text, or it is UTF-16 without a mark. "
        "Nothing was stored. If it is UTF-16, choose that encoding."
    ),
    "file_has_surrogates": N_(
        "{name} holds halves of characters (lone surrogates), which no text may hold. "
        "Nothing was stored. Save it again as UTF-8 and choose that."
    ),
    "file_undecodable": N_(
        "{name} is neither UTF-8 nor Windows-1252 (byte {byte} at position {position}). "
        "Nothing was stored. Choose the encoding it is in."
    ),
    "file_not_in_encoding": N_(
        "{name} cannot be read as {encoding} (byte {byte} at position {position}). "
        "Nothing was stored. Choose another encoding."
    ),
    "file_line_too_long": N_(
        "Line {line} of {name} has {length} characters; an article's line has {most} at most. "
        "Nothing was stored. Break the line and choose the file again."
    ),
    "exported_as_utf8": N_(
        "The file is written as UTF-8: {character} ({codepoint}) does not exist in {encoding}, "
        "the encoding the article came in. No character is lost."
    ),
    "exported_without_inline": N_(
        "A plain text file has no bold or italic words and no links. Every word is in it; "
        "export a web page or JSON to keep them."
    ),
    "page_revision": N_("Revision {number}, saved by {author} on {at}"),
    "page_progress": NN_(
        "{settled} of {count} claim settled", "{settled} of {count} claims settled"
    ),
    "page_settled": N_("by {by} on {at}"),
    "looks_like_newer": N_("{name} looks like a newer version of “{headline}”."),
    "is_revision_already": N_("{name} is revision {number} of “{headline}” already."),
    "looks_like_newer_here": N_(
        "It looks like a newer version of {article}, “{headline}”, and was stored as an article of its "
        "own. To make it a revision instead: galley save {article} --from FILE."
    ),
    "take_as_revision": N_("Take it as revision"),
    "keep_as_article": N_("Keep as an article of its own"),
    "page_lapsed": N_("The words changed since {by} settled it on {at}."),
    "page_exported": N_("Exported by Galley on {at}."),
    "page_revision_hash": N_("SHA-256 of the revision: {sha256}"),
    "page_original": N_("Received as {name}, SHA-256 {sha256}"),
    "export_file_exists": N_(
        "{name} exists already and was left as it is. Choose another name, or allow to replace it."
    ),
    "export_folder_missing": N_(
        "{name} was not written: its folder is not there. Nothing was changed. "
        "Make the folder or choose another."
    ),
    "export_is_folder": N_(
        "{name} is a folder. Nothing was changed. Give the name of a file in it."
    ),
    "export_is_no_file": N_(
        "{name} is a pipe or a device, not a file. Nothing was changed. Choose another name."
    ),
    "export_over_library": N_(
        "{name} is a library or another database and is never replaced. Nothing was changed. "
        "Choose another name."
    ),
    "export_failed": N_(
        "{name} was not written: {reason}. Nothing was changed. Choose another place."
    ),
    "export_format_unknown": N_(
        "There is no export format called {format}. Nothing was written. Choose one of: {known}."
    ),
}
