"""Atlases of any size, as they might be: a few pages that all name, and many that few do.

The same number of pages gives the same atlas, on any machine.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.folders import make_folder

FIRST = (
    "woon",
    "water",
    "zorg",
    "energie",
    "jeugd",
    "bodem",
    "wijk",
    "dorps",
    "stads",
    "regio",
    "natuur",
    "warmte",
    "fiets",
    "spoor",
    "markt",
    "school",
    "arbeids",
    "klimaat",
    "landbouw",
    "bos",
    "haven",
    "cultuur",
    "sport",
    "buurt",
    "veiligheids",
    "grond",
    "weide",
    "oever",
    "brug",
    "data",
    "taal",
    "tuin",
)
SECOND = (
    "overleg",
    "tafel",
    "plan",
    "opgave",
    "akkoord",
    "netwerk",
    "aanpak",
    "kaart",
    "raad",
    "agenda",
    "verbond",
    "kring",
    "team",
    "bureau",
    "proef",
    "visie",
    "lijn",
    "huis",
    "gebied",
    "fonds",
    "doel",
    "project",
    "school",
    "dag",
    "spoor",
    "beheer",
    "onderzoek",
    "beraad",
    "ontwerp",
    "besluit",
)
SMALL = (
    "de",
    "het",
    "een",
    "van",
    "en",
    "in",
    "op",
    "voor",
    "met",
    "aan",
    "bij",
    "door",
    "uit",
    "is",
    "zijn",
    "wordt",
    "die",
    "dat",
    "niet",
    "ook",
)
WORDS_IN_TEXT = 300
SHARES = {"opgaven": 0.02, "coalities": 0.2, "teams": 0.1, "grenswerkers": 0.15, "bronnen": 0.05}
FORMS = ("formeel", "overwegend-formeel", "overwegend-informeel", "informeel")
LEVELS = ("intra", "inter", "supra")


class Names(NamedTuple):
    """The ids of all pages, by folder; the first of each are the ones most named."""

    of: Mapping[str, Sequence[str]]
    random: Random

    def some(self, folder: str, most: int) -> list[str]:
        """Up to so many different ids; the earlier one is, the likelier."""
        known = self.of[folder]
        drawn = (int(len(known) * self.random.random() ** 3) for _ in range(self.random.randint(1, most)))
        return [known[place] for place in dict.fromkeys(drawn)]

    def another(self, folder: str, ident: str) -> str:
        """One id that is not this one, which is never the first."""
        [drawn] = self.some(folder, 1)
        return self.of[folder][0] if drawn == ident else drawn


def big_atlas(folder: Path, pages: int) -> Path:
    """The folder, with an atlas of about this many pages in it."""
    random = Random(pages)  # noqa: S311 - no secret
    counts = {name: max(3, round(pages * share)) for name, share in SHARES.items()}
    counts["organisaties"] = max(3, pages - sum(counts.values()))
    names = Names({kind: [f"{kind}-{number}" for number in range(count)] for kind, count in counts.items()}, random)
    texts = {"atlas.yml": f"titel: Atlas van {pages}\n", **dict(_pages(names, _vocabulary(random)))}
    return make_folder(folder, texts)


def _vocabulary(random: Random) -> list[str]:
    """Words as Dutch makes them, of two others, in no order."""
    words = [f"{first}{second}" for first in FIRST for second in SECOND]
    random.shuffle(words)
    return words


def _pages(names: Names, words: Sequence[str]) -> Iterator[tuple[str, str]]:
    for folder, idents in names.of.items():
        for ident in idents:
            lines = [f"titel: {_phrase(names.random, words, 3).capitalize()}", *FIELDS[folder](names, ident)]
            lines.insert(1, f"samenvatting: {_phrase(names.random, words, 14).capitalize()}.")
            yield f"{folder}/{ident}.md", "\n".join(["---", *lines, "---", _text(names, words)])


def _phrase(random: Random, words: Sequence[str], length: int) -> str:
    """Some words, the frequent ones more often, with small ones between."""
    common = (words[int(len(words) * random.random() ** 2)] for _ in range(length))
    return " ".join(random.choice((word, f"{random.choice(SMALL)} {word}")) for word in common)


def _text(names: Names, words: Sequence[str]) -> str:
    random = names.random
    paragraphs = []
    for _ in range(5):
        sentences = [f"{_phrase(random, words, 10).capitalize()}." for _ in range(WORDS_IN_TEXT // 75)]
        sentences.insert(1, f"Zie [[{names.some('organisaties', 1)[0]}]] en [[{names.some('coalities', 1)[0]}|dit]].")
        paragraphs.append(" ".join(sentences))
    table = "| Wat | Hoeveel |\n|---|---|\n" + "\n".join(f"| {random.choice(words)} | {n} |" for n in range(4))
    return "\n\n".join([paragraphs[0], "## Meer", *paragraphs[1:], table]) + "\n"


def _listed(idents: Sequence[str]) -> str:
    return f"[{', '.join(idents)}]"


def _opgave(names: Names, _ident: str) -> Iterator[str]:
    yield "aard: probleem"
    yield "schaal: [regionaal]"
    for level in LEVELS:
        yield from ["lichten:"] * (level == LEVELS[0])
        yield f"  - {{niveau: {level}, kleur: groen, van: 2026-03-01, vorm: {names.random.choice(FORMS)}}}"


def _coalitie(names: Names, ident: str) -> Iterator[str]:
    yield f"opgaven: {_listed(names.some('opgaven', 2))}"
    yield f"vorm: {names.random.choice(FORMS)}"
    yield f"begin: {names.random.randint(1995, 2026)}"
    yield "deelnemers:"
    yield from (f"  - {party}" for party in names.some("organisaties", 14))
    if ident != names.of["coalities"][0]:
        yield f"  - {{partij: {names.another('coalities', ident)}, als: coalitie}}"
    yield f"bronnen: {_listed(names.some('bronnen', 3))}"


def _organisatie(names: Names, _ident: str) -> Iterator[str]:
    yield f"wereld: {names.random.choice(('publiek', 'privaat', 'particulier'))}"
    yield f"bronnen: {_listed(names.some('bronnen', 2))}"


def _team(names: Names, _ident: str) -> Iterator[str]:
    yield f"organisatie: {names.some('organisaties', 1)[0]}"
    yield f"opgaven: {_listed(names.some('opgaven', 2))}"


def _grenswerker(names: Names, _ident: str) -> Iterator[str]:
    yield f"organisatie: {names.some('organisaties', 1)[0]}"
    yield f"verbindt: {_listed(names.some('coalities', 4))}"
    yield f"opgaven: {_listed(names.some('opgaven', 2))}"


def _bron(_names: Names, _ident: str) -> Iterator[str]:
    yield "url: https://example.org/bron"


FIELDS = {
    "opgaven": _opgave,
    "coalities": _coalitie,
    "organisaties": _organisatie,
    "teams": _team,
    "grenswerkers": _grenswerker,
    "bronnen": _bron,
}
