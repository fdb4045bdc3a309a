"""Findings, and the names of their repairs."""

from editor_app.wording import N_, NN_, Template

SENTENCES: dict[str, Template] = {
    "check_failed": N_(
        "The check {rule} failed on this text. Every other check ran; the log says what happened."
    ),
    "language_not_recognised": N_(
        "Language not recognised: claims are found by numbers, dates and quotation marks only."
    ),
    "language_not_read": N_(
        "There are no words for this language ({language}): "
        "claims are found by numbers, dates and quotation marks only."
    ),
    "quote_not_opened": N_(
        "A quotation mark closes here that was never opened: {words} "
        "Only the author knows where the quoted words begin."
    ),
    "quote_not_closed": N_(
        "A quotation mark opens here and is never closed: {words} "
        "Only the author knows where the quoted words end."
    ),
    "quote_turned": N_("A closing quotation mark stands where one should open: {words}"),
    "quotes_unbalanced": NN_(
        "{count} quotation mark has no fellow. Check the marks by hand.",
        "{count} quotation marks have no fellow. Check the marks by hand.",
    ),
    "number_conflict": N_(
        "Two numbers for the same thing: “{one}” and “{two}”. One of them is wrong, or they count different things."
    ),
    "number_superseded": N_(
        "“{one}” is called an earlier figure; the article also says “{two}”. Say which one holds."
    ),
    "headline_says_more": N_(
        "The title says “{title}”, the text below says “{body}”. The title claims more than the text supports."
    ),
    "headline_number_untold": N_(
        "The title says “{words}”, a number that the text below never gives."
    ),
    "quote_altered": N_(
        "One quotation in two forms: {one} and {two}. Check which words were said."
    ),
    "source_plural": N_(
        "The article says “{many}” and tells of one only: “{one}”. One source is not several."
    ),
    "agency_unused": N_(
        "The byline credits {agency}, and no word of the text names it. Say what comes from it."
    ),
    "paragraph_repeated": NN_(
        "A paragraph stands twice, or nearly so: “{words}”",
        "{count} paragraphs stand twice, or nearly so, the first is: “{words}”",
    ),
    "shares_sum": N_(
        "These shares of one whole add up to {sum} %. One of them is wrong or one is missing."
    ),
    "age_mismatch": N_(
        "Somebody born in {birth} was not {age} years old in {year}. Check the age and the year of birth."
    ),
    "weekdays_disagree": N_(
        "“{one}” and “{two}” are not in one year: the weekdays do not fit. Check both dates."
    ),
    "time_without_zone": NN_(
        "“{words}” gives no time zone in a story that crosses borders. Say whose clock it is.",
        "{count} times of day give no time zone in a story that crosses borders, the first is “{words}”. Say whose clock it is.",
    ),
    "day_conflict": N_(
        "The same event seems to have two times: “{one}” and “{two}”. Check which one holds, and on whose clock."
    ),
    "weekday_mismatch": N_("“{words}”: that day is another weekday in {year}. Check the date."),
    "year_missing": NN_(
        "“{words}” has no year, and the article has no date of publication.",
        "{count} dates have no year, the first is “{words}”, and the article has no date of publication.",
    ),
    "dateline_missing": N_("The article gives no date of publication and no dateline."),
    "accent_missing": NN_(
        "“{word}” stands without the accent that capitals carry elsewhere in this article: “{accented}”.",
        "“{word}” stands {count} times without the accent that capitals carry elsewhere in this article: “{accented}”.",
    ),
    "name_variant": N_(
        "One name in two forms: “{one}” and “{two}”. Choose one, unless they are two names."
    ),
    "floating_quote": NN_(
        "A quotation has nobody named beside it: {words}",
        "{count} quotations have nobody named beside them, the first is: {words}",
    ),
    "headline_quote_unsourced": NN_(
        "The headline quotes {words} and does not say who speaks.",
        "The headline quotes {count} times, first {words}, and does not say who speaks.",
    ),
    "anonymous_source": NN_(
        "The article rests on a source that it does not name: “{words}”. Say why, and what the desk knows of it.",
        "The article rests {count} times on sources that it does not name, first “{words}”. Say why, and what the desk knows of them.",
    ),
    "chrome_line": NN_(
        "{count} line of the web page stands around the article. It is not counted as text.",
        "{count} lines of the web page stand around the article. They are not counted as text.",
    ),
    "straight_quotes": NN_(
        "{count} straight quotation mark stands where the language has its own.",
        "{count} straight quotation marks stand where the language has its own.",
    ),
    "space_missing": NN_(
        "{count} mark lacks the no-break space that French typography puts there.",
        "{count} marks lack the no-break space that French typography puts there.",
    ),
    "space_needless": NN_(
        "{count} space stands before a mark that takes none.",
        "{count} spaces stand before marks that take none.",
    ),
    "trailing_space": NN_(
        "{count} line ends in a space that nobody sees.",
        "{count} lines end in spaces that nobody sees.",
    ),
    "misplaced_nbsp": NN_(
        "{count} no-break space stands where an ordinary one belongs.",
        "{count} no-break spaces stand where ordinary ones belong.",
    ),
    "undefined_acronym": NN_(
        "“{words}” is not explained in the article.",
        "{count} abbreviations are not explained in the article, the first is “{words}”.",
    ),
    "loaded_word": NN_(
        "“{words}” judges in the desk's own voice.",
        "{count} words judge in the desk's own voice, the first is “{words}”.",
    ),
    "fix_add_mark": N_("Add mark…"),
    "fix_remove_mark": N_("Remove mark…"),
    "fix_turn_mark": N_("Turn mark…"),
    "fix_ask_author": N_("Ask the author…"),
    "fix_marks": NN_("Fix {count} mark", "Fix {count} marks"),
    "fix_spaces": NN_("Fix {count} space", "Fix {count} spaces"),
    "fix_spaces_quoted": NN_(
        "Fix {count} space inside a quotation…", "Fix {count} spaces inside quotations…"
    ),
    "fix_accents": NN_("Fix {count} accent", "Fix {count} accents"),
    "fix_accents_quoted": NN_(
        "Fix {count} accent inside a quotation…", "Fix {count} accents inside quotations…"
    ),
}
