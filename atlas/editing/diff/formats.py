"""Differences as text for a terminal, as Markdown for a pull request, and as JSON for programs."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from atlas.editing.diff.compare import ADDED, CHANGED, GONE, HEADINGS, Difference
from atlas.excerpt import printable
from atlas.texts import N_, Message, Texts, plural

VERSION = 1
SIGNS = {ADDED: "+", GONE: "-", CHANGED: "~"}
# A longer summary of a pull request is not read, and too long for some forges.
MOST_LINES = 40
FORMS = ("text", "json", "markdown")
_MARKS = re.compile(r"([\\`*_\[\]<>#|~@])")


def format_differences(
    differences: Sequence[Difference], form: str, base: str, words: Texts, *, lacking: Sequence[Message] = ()
) -> str:
    """The differences with `base`, in one of `FORMS`; `lacking` says what may be missing from them."""
    by_sort = {sort: [difference for difference in differences if difference.sort == sort] for sort in HEADINGS}
    if form == "json":
        return _as_json(differences, base, words, lacking)
    show = _as_markdown if form == "markdown" else _as_text
    return "\n".join(show({sort: of_sort for sort, of_sort in by_sort.items() if of_sort}, base, words, lacking)) + "\n"


def _as_text(
    by_sort: Mapping[str, Sequence[Difference]], base: str, words: Texts, lacking: Sequence[Message]
) -> Iterator[str]:
    yield from (printable(words.word(warning)) for warning in lacking)
    if not by_sort:
        yield words(_no_change_message(lacking), base=base)
        return
    yield words(N_("Wat er verandert, vergeleken met {base}:"), base=base)
    for sort, of_sort in by_sort.items():
        yield f"\n{words(HEADINGS[sort])} ({_count_by_change(of_sort, words)})"
        yield from (f"  {SIGNS[difference.change]} {printable(words.word(difference.text))}" for difference in of_sort)


def _no_change_message(lacking: Sequence[Message]) -> str:
    """The message that nothing changes, or that nothing was seen if something may be missing."""
    if lacking:
        return N_("Verder is er geen verschil te zien met {base}.")
    return N_("Er verandert niets aan het landschap, vergeleken met {base}.")


def _as_markdown(
    by_sort: Mapping[str, Sequence[Difference]], base: str, words: Texts, lacking: Sequence[Message]
) -> Iterator[str]:
    yield f"## {words(N_('Wat dit voorstel met het landschap doet'))}\n"
    yield from (f"{_escape_markdown(words.word(warning))}\n" for warning in lacking)
    if not by_sort:
        yield words(_no_change_message(lacking), base=_escape_markdown(base))
        return
    yield words(N_("Vergeleken met {base}."), base=_escape_markdown(base))
    for sort, of_sort in by_sort.items():
        yield f"\n### {words(HEADINGS[sort])} ({_count_by_change(of_sort, words)})\n"
        yield from (f"- {_escape_markdown(words.word(difference.text))}" for difference in of_sort[:MOST_LINES])
        if len(of_sort) > MOST_LINES:
            yield f"- {words(N_('Er zijn er nog {n}.'), n=len(of_sort) - MOST_LINES)}"


def _count_by_change(of_sort: Sequence[Difference], words: Texts) -> str:
    counts = Counter(difference.change for difference in of_sort)
    parts = (
        plural("{n} erbij", "{n} erbij", counts[ADDED]),
        plural("{n} weg", "{n} weg", counts[GONE]),
        plural("{n} anders", "{n} anders", counts[CHANGED]),
    )
    return ", ".join(words.word(part) for part in parts if part.n)


def _as_json(differences: Sequence[Difference], base: str, words: Texts, lacking: Sequence[Message]) -> str:
    shown = {
        "version": VERSION,
        "base": base,
        "warnings": [words.word(warning) for warning in lacking],
        "differences": [_difference_json(difference, words) for difference in differences],
        "counts": {sort: sum(difference.sort == sort for difference in differences) for sort in HEADINGS},
    }
    return json.dumps(shown, ensure_ascii=False, indent=2) + "\n"


def _difference_json(difference: Difference, words: Texts) -> Mapping[str, object]:
    return {
        "sort": difference.sort,
        "change": difference.change,
        "about": list(difference.about),
        "before": difference.before,
        "after": difference.after,
        "text": words.word(difference.text),
    }


def _escape_markdown(text: str) -> str:
    """A text by an author, in which a forge finds no markup, mentions or links."""
    return _MARKS.sub(r"\\\1", printable(text)).replace("://", ":&#47;/")
