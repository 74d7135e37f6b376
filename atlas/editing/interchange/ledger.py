"""The account of an import: every datum of a file is taken, changed or lost, and the three add up to all of them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from atlas.editing.interchange.model import DatumFate
from atlas.texts import N_, Message, Texts, message, plural

HEADINGS = {
    DatumFate.TAKEN: N_("Overgenomen:"),
    DatumFate.CHANGED: N_("Veranderd:"),
    DatumFate.LOST: N_("Verloren:"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerLine:
    """Data of one name with one fate: where they went, and why they are not as they were."""

    fate: DatumFate
    what: str
    into: str = ""
    why: str = ""


@dataclass(slots=True)
class Ledger:
    """How many data there are of each line, in the order in which they were read."""

    words: Texts
    counts: Counter[LedgerLine] = field(default_factory=Counter)

    def add(self, fate: DatumFate, what: str, *, into: str = "", why: Message | None = None, count: int = 1) -> None:
        """Enter data of one name."""
        if not count:
            return
        reason = self.words.word(why) if why else ""
        self.counts[LedgerLine(fate=fate, what=what, into=into, why=reason)] += count

    def total(self, fate: DatumFate | None = None) -> int:
        """How many data have this fate; without one how many there are."""
        return sum(count for line, count in self.counts.items() if fate in {None, line.fate})

    def lines(self) -> Iterator[Message]:
        """The account in words: each name with its number, and the sum."""
        for fate, heading in HEADINGS.items():
            lines = {line: count for line, count in self.counts.items() if line.fate is fate}
            if lines:
                yield message("{value}", value=self.words(heading))
            for line, count in lines.items():
                into = f" → {line.into}" if line.into and line.into != line.what else ""
                why = f" ({line.why})" if line.why else ""
                yield message("{value}", value=f"  {line.what}{into}: {count}{why}")
        yield plural(
            "{n} gegeven in het bestand: {taken} overgenomen, {changed} veranderd, {lost} verloren.",
            "{n} gegevens in het bestand: {taken} overgenomen, {changed} veranderd, {lost} verloren.",
            self.total(),
            taken=self.total(DatumFate.TAKEN),
            changed=self.total(DatumFate.CHANGED),
            lost=self.total(DatumFate.LOST),
        )
