"""What a source's names tell together is the same however many of them come one by one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.source import SourceKind
from editor_app.language.lexicon import tables
from editor_app.language.sourcing import naming
from editor_app.language.sourcing.cluster import Cluster
from editor_app.language.sourcing.naming import Naming

PHRASES = (
    "Anne Durand",
    "Durand",
    "Mme Durand",
    "le préfet",
    "le préfet de Lille",
    "le préfet Marc Petit",
    "Pentagone",
    "le Pentagone",
    "le ministère de la Défense",
    "les habitants",
    "une source proche du dossier",
    "l’agence",
    "Reuters",
    "l’Elysée",
)
NAMES = [naming.read(phrase, tables.lexicon("fr")) for phrase in PHRASES]


def kind_of(names: list[Naming]) -> SourceKind:
    """The rule, told of all names at once."""
    is_named = any(name.proper and name.kind is SourceKind.PERSON for name in names)
    is_house = any(name.noun and name.kind is SourceKind.INSTITUTION for name in names)
    if is_named and not (is_house and all(len(name.proper) < 2 for name in names)):
        return SourceKind.PERSON
    kinds = [name.kind for name in names]
    return next((kind for kind in kinds if kind is not SourceKind.PERSON), kinds[0])


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=8), st.integers(1, 8))
def test_a_source_is_of_the_kind_that_all_its_names_tell(names: list[Naming], first: int) -> None:
    gathered = Cluster(names[:first], [])
    for name in names[first:]:
        gathered.add(name)
    assert gathered.kind is kind_of(names)
    assert gathered.proper == max((name.proper for name in names), key=len)
    assert gathered.nouns == {name.noun for name in names}
    for name in NAMES:
        is_one = any(
            name.key == known.key or (name.canonical and name.canonical == known.canonical)
            for known in names
        )
        assert gathered.is_called(name) == is_one
