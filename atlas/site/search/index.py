"""The index of the search: every page by the stems of its words, as classic scripts that work from disk.

One script holds what all pages share. The pages are spread over `SHARDS` others by their ids, so that a page that
changes renews one of them. `assets/scripts/search/` reads them; `docs/search.md` describes them. Only what this
audience may see is in the atlas, and so in here.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from atlas.content.kinds import KINDS
from atlas.content.values import Entity
from atlas.landscape.atlas import Atlas
from atlas.site.components.facts.summary import summary_of
from atlas.site.context import MANY, ONE, PageContext, party_anchor
from atlas.site.i18n.stemming import split_chunks, tokens_of_chunk
from atlas.site.model.page import File
from atlas.site.search.page_texts import MatchPlace, running_texts, texts_of
from atlas.site.shards import part_of
from atlas.site.urls import FOLDERS, SEARCH_INDEX, UNKNOWN, address_of, address_of_search_shard
from atlas.texts import N_

# The weight of a match, by place; and by kind, so that a source never precedes what it is a source of.
WEIGHTS = {
    MatchPlace.BODY: 1,
    MatchPlace.RELATED: 2,
    MatchPlace.FACT: 3,
    MatchPlace.SUMMARY: 4,
    MatchPlace.NAME: 9,
    MatchPlace.TITLE: 12,
}
KIND_WEIGHTS = {"opgave": 13, "coalitie": 12, "organisatie": 11, "bron": 6, "begrip": 9, "pagina": 9}
PARTIES = "partijen"
USUAL_WEIGHT, PARTY_WEIGHT = 10, 7
PLACES = 8
KIND_NAMES = (*(kind.name for kind in KINDS), "")
# The number of pages beyond which running text is left out, since the index would be too large for a phone.
WITH_TEXT_AT_MOST = 2_000
DUTCH = (
    "aan,al,als,bij,dat,de,der,des,die,dit,doet,door,een,en,er,gaan,gaat,had,heb,hebben,heeft,het,hoe,hun,ik,in,is,je,"
    "kan,kun,kunnen,maar,me,met,mij,mijn,na,naar,niet,nog,of,om,onder,ook,op,over,t,te,ten,ter,tot,tussen,u,uit,van,"
    "voor,waar,waarom,wanneer,was,wat,we,welk,welke,wie,wij,wordt,ze,zich,zij,zijn,zit,zitten,zo"
)
ENGLISH = (
    "a,about,all,also,an,and,are,as,at,be,but,by,can,do,does,for,from,had,has,have,how,i,if,in,into,is,it,its,me,my,no,"
    "not,of,on,or,our,s,so,that,the,their,there,they,this,to,under,was,we,what,when,where,which,who,why,with,you,your"
)
# Stop words, by language.
STOP = {"nl": frozenset(DUTCH.split(",")), "en": frozenset(ENGLISH.split(","))}
UNWRITTEN_ONE, UNWRITTEN_MANY = N_("Nog niet beschreven"), N_("Nog niet beschreven partijen")
# In how many scripts the pages are; `search/files.js` has the same number.
SHARDS = 8
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchEntry:
    """What the search shows of a page, with the texts that it is found by.

    Of what is found equally well, who sits at most tables stands first, and then the first by address.
    """

    address: str
    title: str
    kind: str
    line: str
    past: bool
    short: str
    tables: int
    texts: tuple[tuple[MatchPlace, str], ...]


# The texts of the panel, by their name in `search/panel.js`. They are in the index, not on every page.
SAYS = {
    "one": N_("{n} resultaat"),
    "many": N_("{n} resultaten"),
    "none": N_("Niets gevonden voor “{q}”. Probeer een ander of korter woord."),
    "some": N_("Geen pagina heeft al deze woorden. Eerst die met de meeste ervan."),
    "whole": N_("Met al uw woorden: {n}. Die staan vooraan."),
    "without": N_("zonder: {words}"),
    "everything": N_("Alles"),
    "past": N_("voorbij"),
    "all": N_("Alle {n} resultaten op een eigen pagina"),
    "allOne": N_("Dit resultaat op een eigen pagina"),
    "more": N_("Toon meer resultaten"),
}
# The names of the places where a word may occur, from least to most significant.
IN_PLACE = (
    N_("in de tekst: {words}"),
    N_("bij wie of wat erbij hoort: {words}"),
    N_("in de gegevens: {words}"),
    N_("in de samenvatting: {words}"),
    N_("in een andere naam: {words}"),
    N_("in de titel: {words}"),
)


def search_index(context: PageContext) -> File:
    """What all shards of the index share: kinds, weights, words that do not count, and the texts of the panel."""
    words = context.words
    language = words.texts.language
    index = {
        "language": language,
        "kinds": [
            [
                words(ONE.get(name, UNWRITTEN_ONE)),
                words(MANY.get(name, UNWRITTEN_MANY)),
                _weight(name),
                FOLDERS.get(name, PARTIES),
            ]
            for name in KIND_NAMES
        ],
        "weights": [WEIGHTS[place] for place in MatchPlace],
        "stop": sorted(STOP[language]),
        "says": {name: words(text) for name, text in SAYS.items()}
        | {"places": "|".join(words(text) for text in IN_PLACE)},
    }
    return File(SEARCH_INDEX, f"window.ATLAS_SEARCH={_json(index)};\n".encode())


def pages_in_shard(atlas: Atlas, number: int) -> tuple[Entity, ...]:
    """The pages that one shard of the index holds."""
    return tuple(entity for entity in atlas.entities.values() if part_of(entity.id, SHARDS) == number)


def search_shard(context: PageContext, number: int) -> File:
    """One shard: its pages, parties without a page among them, and its terms with the places of these pages."""
    atlas = context.atlas
    with_text = len(atlas.entities) + len(atlas.unwritten) <= WITH_TEXT_AT_MOST
    pages = [*_entities(context, pages_in_shard(atlas, number), with_text=with_text), *_parties(context, number)]
    shard = {
        "pages": [
            [page.address, page.title, KIND_NAMES.index(page.kind), page.line, int(page.past), page.short, page.tables]
            for page in pages
        ],
        "terms": "\n".join(_terms(pages, context.words.texts.language)),
    }
    script = f"(window.ATLAS_SEARCH_SHARDS??=[])[{number}]={_json(shard)};\n"
    return File(address_of_search_shard(number), script.encode())


def _json(values: Mapping[str, object]) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def _weight(kind: str) -> int:
    return KIND_WEIGHTS.get(kind, USUAL_WEIGHT) if kind else PARTY_WEIGHT


def _entities(context: PageContext, entities: Iterable[Entity], *, with_text: bool) -> Iterator[SearchEntry]:
    """Pages, with their running text or without."""
    tables = context.landscape.tables
    for entity in entities:
        short = summary_of(context, entity)
        texts = (*texts_of(context, entity), *(running_texts(context.atlas, entity) if with_text else ()))
        yield SearchEntry(
            address=address_of(entity),
            title=entity.title,
            kind=entity.kind,
            line=short.line,
            past=short.past,
            short=_without_type(entity),
            tables=len(tables.get(entity.id, ())),
            texts=texts,
        )


def _without_type(entity: Entity) -> str:
    """The name of an organisation without its type: many search for Zeist and mean the Gemeente Zeist."""
    first, _, rest = entity.title.partition(" ")
    types = (entity.fields.text("type"), entity.fields.text("bestuurslaag"))
    return rest if first.casefold() in (word.casefold() for word in types) else ""


def _parties(context: PageContext, number: int) -> Iterator[SearchEntry]:
    for party in context.atlas.unwritten.values():
        if part_of(party.name, SHARDS) != number:
            continue
        sources = dict.fromkeys(link.source for link in party.mentions)
        line = context.words(N_("genoemd door {names}"), names=", ".join(context.atlas.title(key) for key in sources))
        texts = ((MatchPlace.TITLE, party.name), (MatchPlace.RELATED, line))
        yield SearchEntry(
            address=f"{UNKNOWN}#{party_anchor(party.name)}",
            title=party.name,
            kind="",
            line=line,
            past=False,
            short="",
            tables=0,
            texts=texts,
        )


def _terms(pages: Sequence[SearchEntry], language: str) -> Iterator[str]:
    """A line for each stem: the stem, its words, and its pages with the best place on each, as base 36 deltas."""
    words: dict[str, set[str]] = defaultdict(set)
    places: dict[str, dict[int, MatchPlace]] = defaultdict(dict)
    for chunk, found in _places_by_chunk(pages).items():
        for word, stem in tokens_of_chunk(chunk, language):
            if word not in STOP[language]:
                words[stem].add(word)
                best = places[stem]
                best |= {number: place for number, place in found.items() if place >= best.get(number, place)}
    for stem in sorted(words):
        yield f"{' '.join((stem, *sorted(words[stem] - {stem})))}={_delta_encoded(places[stem])}"


def _places_by_chunk(pages: Sequence[SearchEntry]) -> Mapping[str, Mapping[int, MatchPlace]]:
    """Each chunk of one or more words, with its pages and the best place on each."""
    where: dict[str, dict[int, MatchPlace]] = defaultdict(dict)
    for number, page in enumerate(pages):
        best: dict[str, MatchPlace] = {}
        for place, text in sorted(page.texts):
            best |= dict.fromkeys(split_chunks(text), place)
        for chunk, place in best.items():
            where[chunk][number] = place
    return where


def _delta_encoded(places: Mapping[int, MatchPlace]) -> str:
    """Pages with places as one number each (`page * 8 + place`), delta encoded."""
    numbers = sorted(page * PLACES + place for page, place in places.items())
    return " ".join(_base36(number - before) for before, number in zip([0, *numbers], numbers, strict=False))


@cache
def _base36(number: int) -> str:
    digits = ""
    while number or not digits:
        number, rest = divmod(number, 36)
        digits = DIGITS[rest] + digits
    return digits
