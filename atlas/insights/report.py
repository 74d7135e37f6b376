"""Signals as text for people, and as JSON and CSV for programs. Prints nothing.

The JSON is stable: `{"version": 1, "signals": […], "where": {…}}`. Each signal has `signal`, `pages`, `beside`,
`question`, `rule`, `because` (each with `text` and `pages`), `unknown` (`unknown`, `total`, `text`), `helps`, and
`weighed` (the editors' reason, or an empty text). `where` has the facts by place of the requested opgave and
organisation.
"""

import csv
import io
import json
from collections.abc import Iterable, Sequence

from atlas.insights.findings import Signal
from atlas.insights.registry import Insights
from atlas.insights.report_places import where_lines, where_values
from atlas.landscape.landscape import Landscape
from atlas.texts import N_, Texts

FORMATS = ("text", "json", "csv")
COLUMNS = ("signal", "pages", "question", "rule", "unknown", "total", "helps", "weighed")


def select_signals(landscape: Landscape, insights: Insights, opgave: str, organisation: str) -> tuple[Signal, ...]:
    """The signals of an opgave with its coalitions, and of an organisation; all if neither is given."""
    pages = {organisation} if organisation else set()
    if opgave:
        pages |= {opgave, *(c.id for c in landscape.of_opgave(opgave).coalitions)}
    return tuple(s for s in insights.signals if not pages or pages.intersection(s.pages))


def format_signals(
    signals: Sequence[Signal],
    form: str,
    landscape: Landscape,
    words: Texts,
    *,
    opgave: str = "",
    organisation: str = "",
) -> str:
    """The signals in one of `FORMATS`, ending in a newline, with facts by place of the opgave and organisation."""
    if form == "json":
        where = where_values(landscape, opgave, organisation)
        values = {"version": 1, "signals": [_values(signal, words) for signal in signals], "where": where}
        return json.dumps(values, ensure_ascii=False, indent=2) + "\n"
    if form == "csv":
        return _table(signals, words)
    places = "".join(f"{line}\n" for line in where_lines(landscape, opgave, organisation, words))
    return places + _text(signals, landscape, words)


def _values(signal: Signal, words: Texts) -> dict[str, object]:
    return {
        "signal": signal.name,
        "pages": signal.pages,
        "beside": signal.beside,
        "question": words.word(signal.question),
        "rule": words.word(signal.rule),
        "because": [{"text": words.word(item.text), "pages": item.pages} for item in signal.because],
        "unknown": {
            "unknown": signal.unknown.unknown,
            "total": signal.unknown.total,
            "text": words.word(signal.unknown.text),
        },
        "helps": signal.helps,
        "weighed": signal.weighed.text("reden") if signal.weighed else "",
    }


def _table(signals: Iterable[Signal], words: Texts) -> str:
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(COLUMNS)
    for signal in signals:
        values = _values(signal, words)
        table.writerow(
            [
                signal.name,
                " ".join(signal.pages),
                *(_safe(str(values[name])) for name in ("question", "rule")),
                signal.unknown.unknown,
                signal.unknown.total,
                signal.helps,
                _safe(str(values["weighed"])),
            ]
        )
    return written.getvalue()


def _safe(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t")) else text


def _text(signals: Sequence[Signal], landscape: Landscape, words: Texts) -> str:
    unweighed = [signal for signal in signals if signal.weighed is None]
    lines = [line for signal in signals for line in _lines(signal, landscape, words)]
    count = words.plural("{n} vraag", "{n} vragen", len(unweighed))
    weighed = words.plural("{n} gewogen", "{n} gewogen", len(signals) - len(unweighed))
    return "\n".join([*lines, f"{count}, {weighed}."]) + "\n"


def _lines(signal: Signal, landscape: Landscape, words: Texts) -> Iterable[str]:
    yield f"[{signal.name}] {words.word(signal.question)}"
    if signal.weighed:
        yield f"  = {words(N_('gewogen: {reason}'), reason=signal.weighed.text('reden'))}"
    else:
        yield f"  {words(N_('Regel:'))} {words.word(signal.rule)}"
        for item in signal.because:
            names = ", ".join(landscape.atlas.title(page) for page in item.pages)
            yield f"  - {words.word(item.text)}{f': {names}' if names else ''}"
    if signal.is_unsure:
        yield f"  ? {words.word(signal.unknown.text)}"
    yield ""
