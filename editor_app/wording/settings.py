"""The settings: what each is called, what its values are called, and what is said of them."""

from collections.abc import Mapping

from editor_app.wording import N_, NN_, Template

SENTENCES: dict[str, Template] = {
    "setting_reviewer": N_("Name"),
    "setting_role": N_("Role"),
    "setting_language": N_("Language"),
    "setting_theme": N_("Colours"),
    "setting_text_size": N_("Text size"),
    "setting_motion": N_("Motion"),
    "setting_library": N_("Library file"),
    "setting_rules_off": N_("Rules"),
    "setting_blockers_off": N_("What blocks signing off"),
    "settings_saved": N_("Settings saved."),
    "settings_saved_for_later": N_(
        "Settings saved. The other library is opened at the next start."
    ),
    "settings_reset": NN_(
        "One setting could not be used and is as Galley has it: {names}. The file as it was is kept as {kept}.",
        "{count} settings could not be used and are as Galley has them: {names}. The file as it was is kept as {kept}.",
    ),
    "settings_unusable": N_(
        "{name} is no settings file, so every setting is as Galley has it. The file as it was is kept as {kept}."
    ),
    "settings_unread": N_(
        "The settings in {name} cannot be read ({reason}), so every setting is as Galley has it. The file was left as it is."
    ),
    "settings_unwritten": N_(
        "The settings could not be written to {name}: {reason}. The file is as it was, and so are the settings. Allow writing there, then try again."
    ),
    "settings_left_aside": NN_(
        "One setting in {name} cannot be used and was left aside: {names}. The window repairs the file.",
        "{count} settings in {name} cannot be used and were left aside: {names}. The window repairs the file.",
    ),
    "setting_unknown": N_("There is no setting {key}. `galley settings` lists them."),
    "setting_not_accepted": N_("{key} cannot be {value}. Nothing was changed."),
    "setting_written": N_("{key} is {value} from the next start."),
}

VALUES: Mapping[str, str] = {
    "system": N_("As the system"),
    "en": "English",
    "fr": "Français",
    "light": N_("Light"),
    "dark": N_("Dark"),
    "none": N_("None"),
    **{size: f"{size} %" for size in ("100", "110", "125", "150", "175", "200")},
}
"""What the values of choices are called; a language is called by its own name."""

BLOCKERS: Mapping[str, str] = {
    "must_fix": N_("Findings that must be fixed"),
    "title": N_("Open claims in headline, standfirst and subheads"),
    "checking": N_("Claims that are being checked"),
    "doubted": N_("Disputed, incorrect, and unsourced unconfirmed claims"),
    "unsupported": N_("Settled claims without evidence or note"),
    "comments": N_("Comments and queries that are not resolved"),
    "open": N_("All other open claims"),
}
"""What can keep an article from being signed off."""
