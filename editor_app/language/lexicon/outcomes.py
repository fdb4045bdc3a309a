"""Words that say more than others: a title may not say the strong one where the body says the weak.

Each entry holds regular expressions of whole words, blind to capitals: the strong ones, and
the weak ones of the same matter.
"""

from __future__ import annotations

OUTCOMES = {
    "fr": (
        (
            r"touchée?s?|atteinte?s?|détruite?s?",
            r"vis(?:ée?s?|ai(?:t|ent)|ent|er)|cibl(?:ée?s?|ai(?:t|ent)|ent|er)",
        ),
        (r"tuée?s?|morte?s?|décès|mortel(?:le)?s?", r"blessée?s?"),
        (
            r"condamnée?s?|coupables?",
            r"mise?s? en examen|soupçonnée?s?|accusée?s?|jugée?s?|poursuivie?s?",
        ),
        (
            r"démissionne|a démissionné",
            r"menace de démissionner|envisage de démissionner|pourrait démissionner",
        ),
        (
            r"interdit|interdite?s?",
            r"envisage d['’]interdire|veut interdire|souhaite interdire|propose d['’]interdire",
        ),
        (r"adoptée?s?|votée?s?", r"examinée?s?|débattue?s?"),
    ),
    "en": (
        (r"hit|destroyed|struck", r"aimed at|targeted|targeting|aiming at"),
        (r"killed|kills|dead|dies|died|deaths?|fatal(?:ly)?", r"injured|wounded|hurt"),
        (r"convicted|guilty|jailed|sentenced", r"charged|accused|suspected|arrested|on trial"),
        (r"resigns|resigned", r"considering resigning|threatened to resign|could resign"),
        (r"bans|banned", r"considering a ban|plans to ban|proposed a ban|wants to ban"),
        (r"passes|passed|adopted", r"debated|is debating|considered"),
    ),
}
"""By language; (strong, weak)."""
