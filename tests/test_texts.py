"""Texts for people: all are marked, all are in the catalogue, all have English, and none is hard to read."""

import gettext
import io
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from atlas import builder
from atlas.content.kinds import EVERY_KIND, KINDS
from atlas.content.types import Field, Line, Many, OneOf, Record
from atlas.texts import LANGUAGES, Texts, message, plural, texts
from tests.conftest import ROOT
from tests.unmarked import unmarked_in_code, unmarked_in_template
from tools.catalogue import (
    CLICK,
    ENGLISH,
    TEMPLATE,
    Id,
    as_text,
    compiled,
    extract,
    merge,
    messages,
    read,
    strings,
    texts_in_code,
    texts_in_template,
    untranslated,
)

MOST_WORDS = 20

# Sentences that may be longer, each with the reason.
LONG: Mapping[str, str] = {}

# What looks like a text for readers and is none, by file.
NO_TEXTS: Mapping[str, frozenset[str]] = {
    "atlas/places/bodies.py": frozenset({"Ministerie van {}"}),  # a name, which is not translated
}

SOURCES = sorted((ROOT / "atlas").rglob("*.py"))
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))


@cache
def every_text() -> Catalog:
    return extract(ROOT)


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def parts(text: str | Sequence[str]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def places(text: str) -> set[str]:
    """The named places of a text, of Python and of Jinja."""
    return set(re.findall(r"\{\w+\}|%\(\w+\)s", text))


def test_the_template_holds_every_text_of_the_code() -> None:
    expected = as_text(every_text(), "The texts of atlas, in Dutch", "nl")

    assert TEMPLATE.read_text(encoding="utf-8") == expected, "run `make texts`"


def test_the_english_has_the_same_texts_as_the_template() -> None:
    english = merge(every_text(), read(ENGLISH, "en"))

    assert ENGLISH.read_text(encoding="utf-8") == as_text(english, "The texts of atlas, in English", "en"), (
        "run `make texts`"
    )


def test_every_text_has_english() -> None:
    assert [entry.id for entry in untranslated(read(ENGLISH, "en"))] == []


def test_no_english_is_a_guess() -> None:
    assert [entry.id for entry in messages(read(ENGLISH, "en")) if entry.fuzzy] == []


def test_english_fills_in_what_the_dutch_fills_in() -> None:
    differing = [
        (entry.id, strings(entry))
        for entry in messages(read(ENGLISH, "en"))
        for dutch, english in zip(parts(entry.id), strings(entry), strict=False)
        if english and places(dutch) != places(english)
    ]

    assert differing == []


@pytest.mark.parametrize(("source", "language"), [(ENGLISH, "en"), (CLICK, "nl")], ids=["atlas", "click"])
def test_the_compiled_catalogue_is_up_to_date(source: Path, language: str) -> None:
    assert source.with_suffix(".mo").read_bytes() == compiled(read(source, language)), "run `make texts`"


def choices(fields: Iterable[Field]) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Every field of the table of kinds that has words of its own, with their labels."""
    for field in fields:
        kind = field.type.of if isinstance(field.type, Many) else field.type
        if isinstance(kind, Record):
            yield from choices(kind.fields)
        elif isinstance(kind, OneOf | Line) and kind.labels:
            yield field.name, kind.labels


def test_every_word_that_a_field_offers_has_a_label_beside_it_in_the_catalogue() -> None:
    """But for the names of signals, which only editors read and write."""
    known = {parts(entry.id)[0] for entry in messages(read(ENGLISH, "en"))}
    offered = list(choices((*EVERY_KIND, *(field for kind in KINDS for field in kind.fields))))
    without = {(name, word) for name, labels in offered for word, label in labels.items() if label not in known}

    assert len(offered) > 30
    assert {name for name, _ in without} == {"signaal"}


def test_a_word_has_one_label_wherever_it_is_offered() -> None:
    offered = choices((*EVERY_KIND, *(field for kind in KINDS for field in kind.fields)))
    labels = {(word, label) for _, labels in offered for word, label in labels.items()}

    assert len(labels) == len({word for word, _ in labels})


def test_no_text_stands_both_alone_and_as_one_of_a_pair() -> None:
    found = {text for path in SOURCES for text in texts_in_code(path.read_text(encoding="utf-8"))}
    alone = {text for text in found if isinstance(text, str)}
    paired = {text[0] for text in found if not isinstance(text, str)}

    assert alone & paired == set()


class Unknown(gettext.NullTranslations):
    """Where a catalogue goes with a text that it does not have; it remembers them."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[str] = set()

    def gettext(self, text: str) -> str:
        self.asked.add(text)
        return text

    def ngettext(self, one: str, many: str, n: int) -> str:
        self.asked |= {one, many}
        return one if n == 1 else many


def test_an_english_site_asks_for_no_text_that_the_catalogue_lacks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = shutil.copytree(ROOT / "atlas" / "example", tmp_path / "content")
    settings = (content / "atlas.yml").read_text(encoding="utf-8").replace("taal: nl", "taal: en")
    (content / "atlas.yml").write_text(settings, encoding="utf-8")
    unknown = Unknown()
    english = gettext.GNUTranslations(io.BytesIO(compiled(read(ENGLISH, "en"))))
    english.add_fallback(unknown)
    monkeypatch.setattr("atlas.builder.texts", lambda language: Texts(language, english))

    built = builder.build(content, tmp_path / "site", audience="intern", on=date(2026, 1, 1))

    assert built.written
    assert {text for text in unknown.asked if f"label: {text}\n" not in settings} == set()


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_every_text_for_readers_in_the_code_is_marked(path: Path) -> None:
    found = unmarked_in_code(path.read_text(encoding="utf-8"))

    assert [text for text in found if text not in NO_TEXTS.get(name(path), frozenset())] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_every_word_in_a_template_is_marked(path: Path) -> None:
    assert list(unmarked_in_template(path.read_text(encoding="utf-8"))) == []


def test_no_sentence_is_longer_than_b1_allows() -> None:
    sentences = [
        sentence
        for entry in messages(every_text())
        for text in parts(entry.id)
        for sentence in re.split(r"(?<=[.!?;:])\s", text)
        if text not in LONG
    ]

    assert [sentence for sentence in sentences if len(sentence.split()) > MOST_WORDS] == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('N_("een tekst")', ["een tekst"]),
        ('N_("een " "tekst")', ["een tekst"]),
        ('message("tekst {n}", n=1)', ["tekst {n}"]),
        ('self.words("tekst")', ["tekst"]),
        ('words(N_("tekst"))', ["tekst"]),
        ('plural("{n} ding", "{n} dingen", 2)', [("{n} ding", "{n} dingen")]),
        ('words.count(N_("{n} ding"), N_("{n} dingen"), 2)', [("{n} ding", "{n} dingen")]),
        ('(2, N_("een ding"), N_("{n} dingen"))', [("een ding", "{n} dingen")]),
        ('(len(seats), N_("een doet mee"), N_("zij doen mee"))', [("een doet mee", "zij doen mee")]),
        ('(N_("links"), N_("rechts"))', ["links", "rechts"]),
        ('"abc".count("a", 1)', []),
        ("message(what)", []),
        ('fields.text("titel")', []),
    ],
)
def test_a_marked_text_is_found(source: str, found: list[Id]) -> None:
    assert list(texts_in_code(source)) == found


def test_an_f_string_cannot_be_marked() -> None:
    with pytest.raises(TypeError, match="f-string"):
        list(texts_in_code('N_(f"{n} dingen")'))


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('<a title="{{ _("Omhoog") }}">', ["Omhoog"]),
        ("{% trans %}Niets gevonden{% endtrans %}", ["Niets gevonden"]),
        ("{% trans n=1 %}een ding{% pluralize %}{{ n }} dingen{% endtrans %}", [("een ding", "%(n)s dingen")]),
        ("<p>Los</p>", []),
    ],
)
def test_a_marked_text_in_a_template_is_found(source: str, found: list[Id]) -> None:
    assert list(texts_in_template(source)) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('"""Dit is een docstring."""', []),
        ('text = "Dit is niet gemarkeerd"', ["Dit is niet gemarkeerd"]),
        ('text = "Open vragen"', ["Open vragen"]),
        ('text = f"wordt {n} keer getoond"', ["wordt {} keer getoond"]),
        ('text = N_("Dit is gemarkeerd")', []),
        ('raise ValueError("dit is voor een programmeur")', []),
        ('raise UnsafeOutput("dit is voor een lezer")', ["dit is voor een lezer"]),
        ('name = "niet-signaleren"', []),
        ('svg = "<title>Wat dan ook</title>"', []),
    ],
)
def test_an_unmarked_text_is_noticed(source: str, found: list[str]) -> None:
    assert list(unmarked_in_code(source)) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<p>Los woord</p>", ["Los woord"]),
        ('<a title="Omhoog"></a>', ["Omhoog"]),
        ('<a class="omhoog" href="x">{{ _("Omhoog") }}</a>', []),
        ("{% trans %}Niets gevonden{% endtrans %}", []),
        ('<{{ "div" if wide else "p" }}{% if x %} title="{{ x }}"{% endif %}>·</p>', []),
    ],
)
def test_an_unmarked_word_in_a_template_is_noticed(source: str, found: list[str]) -> None:
    assert list(unmarked_in_template(source)) == found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_words_a_text(language: str) -> None:
    assert texts(language)("fout") == {"nl": "fout", "en": "error"}[language]


def test_a_message_is_worded_with_the_messages_inside_it() -> None:
    inner = plural("{n} fout", "{n} fouten", 2)

    assert texts("en").word(message("{what}!", what=inner)) == "2 errors!"


def test_no_text_at_all_stays_empty() -> None:
    assert texts("en")("") == ""
