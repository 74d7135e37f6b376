"""What readers see of a choice stands beside the word that editors write."""

from collections.abc import Iterator

import pytest

from atlas.content.kinds import KINDS
from atlas.content.kinds.words import SIGNALS
from atlas.content.types import Field, FieldType, Many, OneOf, Record
from atlas.site.i18n.vocabulary import labels

# The names of signals are the same for editors and readers: questions have titles of their own.
AS_WRITTEN = {SIGNALS}


def choices(name: str, kind: FieldType) -> Iterator[tuple[str, OneOf]]:
    """The choices within a type, by the name of the field."""
    if isinstance(kind, OneOf):
        yield name, kind
    elif isinstance(kind, Many):
        yield from choices(name, kind.of)
    elif isinstance(kind, Record):
        yield from of_fields(name, kind.fields)


def of_fields(name: str, fields: tuple[Field, ...]) -> Iterator[tuple[str, OneOf]]:
    for field in fields:
        yield from choices(f"{name}.{field.name}", field.type)


CHOICES = [(name, choice) for kind in KINDS for name, choice in of_fields(kind.name, kind.fields)]


def test_there_are_choices_on_every_level_of_the_table() -> None:
    names = {name for name, _ in CHOICES}

    assert {"coalitie.vorm", "coalitie.vormkenmerken.sturing", "coalitie.deelnemers.als"} <= names


@pytest.mark.parametrize(("name", "choice"), CHOICES, ids=[name for name, _ in CHOICES])
def test_each_word_of_a_choice_has_a_label_for_readers(name: str, choice: OneOf) -> None:
    if choice.options in AS_WRITTEN:
        return
    assert [word for word, label in choice.labels.items() if not label] == [], name
    assert dict(labels(choice)) == dict(choice.labels)
