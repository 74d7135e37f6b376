"""What a live preview adds to a page: a panel with diagnostics, and a script that shows changes at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from atlas.diagnostics import Diagnostic, Diagnostics, Severity
from atlas.texts import N_, Message, Texts, message, plural

ROOM = Path(__file__).parent
OWN = "/_atlas/"
EVENTS, SCRIPT, STYLE = f"{OWN}events", f"{OWN}live.js", f"{OWN}live.css"
# The most diagnostics in the panel; the terminal has them all.
MOST = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewStatus:
    """The state of a preview: diagnostics, an obstacle, and whether the site is of an earlier version."""

    number: int
    diagnostics: Diagnostics = ()
    obstacle: Message | None = None
    stale: bool = False

    @property
    def serious(self) -> Diagnostics:
        """The diagnostics to show on the page: errors and warnings."""
        return tuple(d for d in self.diagnostics if d.severity is not Severity.NOTE)


def with_panel(page: bytes, news: PreviewStatus, words: Texts) -> bytes:
    """A page as the preview shows it."""
    head = f'<link rel="stylesheet" href="{STYLE}">\n<script src="{SCRIPT}" data-number="{news.number}" defer></script>'
    added = page.replace(b"</head>", f"{head}\n</head>".encode(), 1)
    return added.replace(b"</body>", f"{panel(news, words)}</body>".encode(), 1)


def empty_page(news: PreviewStatus, words: Texts) -> bytes:
    """The page before there is any valid site: only the panel."""
    title = escape(words(N_("Nog geen voorbeeld")))
    text = escape(words(N_("Zodra de fouten weg zijn, staat hier de site.")))
    language = escape(words.language)
    page = f"""<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
</head>
<body class="atlas-live-empty">
<main><h1>{title}</h1><p>{text}</p></main>
</body>
</html>
"""
    return with_panel(page.encode(), news, words)


def panel(news: PreviewStatus, words: Texts) -> str:
    """The panel with diagnostics, as HTML; empty if there are none."""
    if not news.serious and news.obstacle is None:
        return ""
    return "".join(_panel(news, words))


def _panel(news: PreviewStatus, words: Texts) -> Iterator[str]:
    yield f'<aside class="atlas-live" aria-label="{escape(words(N_("Wat er mis is")))}"><details open><summary>'
    yield f"{escape(words.word(_summary(news)))}</summary>"
    if news.stale:
        yield f"<p>{escape(words(N_('U ziet de laatste versie zonder fouten.')))}</p>"
    if news.obstacle is not None:
        yield f"<p>{escape(words.word(news.obstacle))}</p>"
    yield "<ol>"
    yield from (_problem(problem, words) for problem in news.serious[:MOST])
    yield "</ol>"
    if len(news.serious) > MOST:
        more = words(N_("En nog {n}. Waar atlas draait, staan ze allemaal."), n=len(news.serious) - MOST)
        yield f"<p>{escape(more)}</p>"
    yield "</details></aside>\n"


def _summary(news: PreviewStatus) -> Message:
    number = sum(problem.severity is Severity.ERROR for problem in news.serious)
    warnings = len(news.serious) - number
    errors = plural("{n} fout", "{n} fouten", number)
    if warnings == 0 or news.obstacle is not None:
        return errors if number else message("De site kan nu niet worden bijgewerkt")
    more = plural("{n} waarschuwing", "{n} waarschuwingen", warnings)
    return message("{one}, {two}", one=errors, two=more) if number else more


def _problem(problem: Diagnostic, words: Texts) -> str:
    span, rule = problem.span, problem.rule
    place = f"{span.path}:{span.line}" if span.line else span.path
    return (
        f'<li class="{rule.severity.name.lower()}"><code>{escape(place)}</code> '
        f"<strong>{escape(words(rule.text, **problem.args))}</strong> "
        f"<span>{escape(words(rule.help, **problem.args))}</span></li>"
    )
