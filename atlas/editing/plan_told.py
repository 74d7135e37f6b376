"""A plan for tables of others, in words: a line for every row, the remarks about whole tables, and the counts."""

from collections import Counter
from collections.abc import Iterable, Sequence

from atlas.editing.wishes import Fate, Told
from atlas.excerpt import printable
from atlas.texts import N_, Message, Texts

FATES = {
    Fate.NEW: N_("nieuw"),
    Fate.CHANGED: N_("anders"),
    Fate.SAME: N_("zelfde"),
    Fate.CONFLICT: N_("conflict"),
    Fate.SKIPPED: N_("overgeslagen"),
}


def plan_told(rows: Sequence[Told], remarks: Iterable[Message], words: Texts) -> str:
    """What becomes of every row, by table and number."""
    counts = Counter(one.fate for one in rows)
    return "\n".join(
        (
            *(_line(one, words) for one in sorted(rows, key=lambda one: one.place)),
            *(printable(words.word(remark)) for remark in remarks),
            ", ".join(f"{counts[fate]} {words(text)}" for fate, text in FATES.items()),
        )
    )


def _line(one: Told, words: Texts) -> str:
    why = "; ".join(words.word(reason) for reason in one.why)
    place = f"{one.place.table}:{one.place.number}"
    return printable(f"{place}: {words(FATES[one.fate])} {one.about}{f' ({why})' if why else ''}".rstrip())
