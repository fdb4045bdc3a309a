"""What the commands answer."""

from editor_app.wording import N_, NN_, Template

SENTENCES: dict[str, Template] = {
    "analysis_language": N_("Language: {language}"),
    "analysis_claims": NN_("{count} claim", "{count} claims"),
    "analysis_repeats": NN_(
        "{count} statement is made more than once", "{count} statements are made more than once"
    ),
    "analysis_quotes": NN_("{count} quotation", "{count} quotations"),
    "analysis_sources": NN_("{count} source", "{count} sources"),
    "analysis_findings": NN_("{count} finding", "{count} findings"),
    "article_progress": NN_(
        "Article {article}, revision {number}; {settled} of {count} claim settled",
        "Article {article}, revision {number}; {settled} of {count} claims settled",
    ),
    "change_at": N_("{place}, {author}, {at}:"),
    "change_moved": N_("{place}, moved here, {author}, {at}:"),
    "check_found_nothing": N_("No remarks. Facts and spelling are not checked here."),
    "claim_decided_unsaved": N_(
        "Claim {number} was decided on words that are in no revision yet. Open the article and "
        "save them."
    ),
    "claim_name_ambiguous": N_(
        "{claim} names several claims of this article. Nothing was changed. "
        "Give the claim's number, or more of its id."
    ),
    "claim_not_in_article": N_(
        "This article has no claim {claim}. Nothing was changed. "
        "`galley claims ARTICLE` lists them."
    ),
    "evidence_unreadable": N_(
        "{name} is neither a web address nor a file that can be read. Nothing was changed. "
        "Give an address with https:// or the name of a file."
    ),
    "export_written": N_("Revision {number} written to {name}"),
    "import_known": NN_(
        "These bytes are in the library already; the article has {count} claim.",
        "These bytes are in the library already; the article has {count} claims.",
    ),
    "import_stored": NN_("Stored with {count} claim.", "Stored with {count} claims."),
    "library_is_sound": N_("{library}: every hash and the chain of the journal are as written."),
    "neither_file_nor_article": N_(
        "{name} is neither a file nor an article of the library. Check the name."
    ),
    "no_file_or_command": N_("There is no file and no command called {name}. Nothing was opened."),
    "no_file_or_command_but": N_(
        "There is no file and no command called {name}. Nothing was opened. Did you mean {near}?"
    ),
    "no_articles": N_("No articles."),
    "no_claims": N_("No claims."),
    "output_failed": N_("The answer could not be written: {reason}."),
    "revisions_are_the_same": N_("Revisions {old} and {new} have the same words."),
    "unsaved_words_left_out": N_(
        "Edits made since revision {number} are not in this. Open the article and save them first."
    ),
    "demo_again": N_(
        "The folder holds an earlier demo, which was left as it is; these files carry the number {run}."
    ),
    "demo_imported": NN_(
        "Imported the sample into a new library with {count} claim: {headline}",
        "Imported the sample into a new library with {count} claims: {headline}",
    ),
    "demo_verified": N_("Verified claims {numbers}, each with a piece of evidence."),
    "demo_edited": N_("Edited a sentence and saved revision {revision}."),
    "demo_library": N_("Library: {name}"),
    "demo_export": N_("Export:  {name}"),
    "demo_picture": N_("Picture of the window: {name}"),
    "demo_no_picture": N_("No picture of the window: Qt is not installed here."),
    "picture_failed": N_(
        "{name}: the picture of the window could not be made. The library and the exports are there."
    ),
}
