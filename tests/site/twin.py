"""The search engine of the browser in Python, step for step, so that queries can be checked without a browser."""

import json
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from atlas.site.i18n.stemming import JOINTS, fold, normalise, split_chunks, stemmed_words
from atlas.site.search.index import SHARDS
from atlas.site.urls import SEARCH_INDEX, address_of_search_shard

EXACT, PREFIX, WITHIN = 100, 60, 40
TYPED_WRONG = (1, 2, 4)
SHORT, LONG, PLACES, TITLE, IN_FULL, AT_START = 4, 8, 8, 5, 3, 2

TABLES = 6

Token = tuple[str, str]
Candidate = tuple["Term", int]


def script_value(script: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    """The value that a script gives to a name."""
    return json.loads(script.partition("=" if "??=" not in script else "]=")[2].rstrip().removesuffix(";"))


@dataclass(frozen=True, eq=False)
class Term:
    """A stem with its words, first itself, and where it stands."""

    words: tuple[str, ...]
    pages: list[int]


class Twin:
    """The engine over an index, as its scripts hold it."""

    def __init__(self, read: Callable[[str], str]) -> None:
        """The index that `read` gives the scripts of, by their addresses."""
        self.index: dict[str, Any] = script_value(read(SEARCH_INDEX))
        shards = [script_value(read(address_of_search_shard(number))) for number in range(SHARDS)]
        pages = [page for shard in shards for page in shard["pages"]]
        self.pages = sorted(pages, key=lambda page: (-page[TABLES], page[0]))
        self.terms = sorted(self._terms(shards), key=lambda term: term.words[0])
        self.by_word: dict[str, list[Term]] = {}
        for term in self.terms:
            for word in term.words:
                self.by_word.setdefault(word, []).append(term)

    def _terms(self, shards: Iterable[Mapping[str, Any]]) -> Iterator[Term]:
        numbers = {page[0]: number for number, page in enumerate(self.pages)}
        words: dict[str, set[str]] = defaultdict(set)
        places: dict[str, list[int]] = defaultdict(list)
        for shard in shards:
            for line in filter(None, shard["terms"].split("\n")):
                names, steps = line.split("=")
                stem, *others = names.split(" ")
                words[stem].update(others)
                for sum_ in accumulate(int(step, 36) for step in steps.split(" ")):
                    page, place = divmod(sum_, PLACES)
                    places[stem].append(numbers[shard["pages"][page][0]] * PLACES + place)
        for stem, found in words.items():
            yield Term((stem, *sorted(found)), sorted(places[stem]))

    def find(self, query: str) -> list[str]:
        """The addresses of the hits: those with most words first, of these the best."""
        sums: dict[int, int] = {}
        counts: dict[int, int] = {}
        for best in self._words(query):
            for page, score in best.items():
                sums[page] = sums.get(page, 0) + score
                counts[page] = counts.get(page, 0) + 1
        hits = [(-counts[page], -self._final(page, score, query), page) for page, score in sums.items()]
        return [self.pages[page][0] for _, _, page in sorted(hits)]

    def _tokens(self, text: str) -> Iterator[Token]:
        return stemmed_words(text, self.index["language"])

    def _stems(self, text: str, other: str) -> str:
        if len(text.split(" ")) != len(other.split(" ")):
            return text
        return " ".join(stem for _, stem in self._tokens(text))

    def _final(self, page: int, score: int, query: str) -> int:
        _, title, kind, _, past, short, _ = self.pages[page]
        name, words = fold(normalise(title)), fold(normalise(query)).strip()
        full = words in (name, fold(normalise(short))) or self._stems(name, words) == self._stems(words, name)
        factor = IN_FULL if full else AT_START if name.startswith(words) else 1
        return round_half_up(score * self.index["kinds"][kind][2] * factor * (8 if past else 10) / 1000)

    def _words(self, query: str) -> Iterator[dict[int, int]]:
        for wanted in self._asked(query):
            direct = self._candidates(wanted)
            parts = () if direct else self._split(wanted)
            if parts:
                for part in parts:
                    yield self._scores(self._candidates(part))
            else:
                yield self._scores(direct or self._nearly(wanted))

    def _asked(self, query: str) -> list[Token]:
        found: list[Token] = []
        for chunk in split_chunks(query):
            parts = JOINTS.split(chunk)
            whole = next(self._tokens("".join(parts)))
            if len(parts) == 1 or any(word.startswith(whole[0]) for term in self.terms for word in term.words):
                found.append(whole)
            else:
                found += [token for part in parts for token in self._tokens(part)]
        telling = [token for token in found if token[0] not in self.index["stop"]]
        return telling or found

    def _candidates(self, wanted: Token) -> list[Candidate]:
        return [(term, quality) for term in self.terms if (quality := _likeness(term, wanted))]

    def _split(self, wanted: Token) -> tuple[Token, ...]:
        word = wanted[0]
        for cut in range(len(word) - SHORT, SHORT - 1, -1):
            parts = (next(self._tokens(word[:cut])), next(self._tokens(word[cut:])))
            if all(part[0] in self.by_word or part[1] in self.by_word for part in parts):
                return parts
        return ()

    def _nearly(self, wanted: Token) -> list[Candidate]:
        size = len(wanted[0])
        most = 0 if size < SHORT else 1 if size < LONG else 2
        apart = {word: far for word in self.by_word if (far := distance(word, wanted[0], most)) <= most}
        least = min(apart.values(), default=0)
        nearest = [word for word in self.by_word if apart.get(word) == least]
        return [
            (term, quality // TYPED_WRONG[least])
            for word in nearest
            for term, quality in self._candidates((word, self.by_word[word][0].words[0]))
        ]

    def _scores(self, found: list[Candidate]) -> dict[int, int]:
        best: dict[int, int] = {}
        meant: set[int] = set()
        top = max((quality for _, quality in found), default=0)
        for term, quality in found:
            for number in term.pages:
                page, place = divmod(number, PLACES)
                if quality == top:
                    meant.add(page)
                best[page] = max(best.get(page, 0), quality * self._weight(page, place))
        rare = round_half_up(100 * math.log(1 + len(self.pages) / len(meant))) if meant else 0
        return {page: score * rare for page, score in best.items()}

    def _weight(self, page: int, place: int) -> int:
        weight: int = 10 * self.index["weights"][place]
        if place < TITLE:
            return weight
        return round_half_up(weight * (1 + 1 / len(self.pages[page][1].split(" "))))


def _likeness(term: Term, wanted: Token) -> int:
    word, stem = wanted
    if stem in term.words or word in term.words:
        return EXACT
    if any(other.startswith(word) for other in term.words):
        return PREFIX
    return WITHIN if len(word) >= SHORT and any(word in other for other in term.words) else 0


def distance(a: str, b: str, most: int) -> int:
    """Letters added, left out, changed or swapped; more than `most` counts as `most + 1`."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(b) + 1))
    for i in range(1, len(a) + 1):
        row = [i]
        for j in range(1, len(b) + 1):
            row.append(min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])))
            if min(i, j) > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                row[j] = min(row[j], before[j - 2] + 1)
        before, last = last, row
    return min(last[-1], most + 1)


def round_half_up(number: float) -> int:
    """As `Math.round` does for numbers above zero."""
    return math.floor(number + 0.5)
