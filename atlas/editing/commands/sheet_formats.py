"""A confirmation sheet as plain text, as Markdown, and as a printable page."""

from collections.abc import Callable, Iterator, Mapping
from html import escape
from types import MappingProxyType

from atlas.site.contribute.sheet import ConfirmationSheet
from atlas.site.i18n.words import Words
from atlas.texts import N_

_STYLE = """body{font:11pt/1.5 system-ui,sans-serif;max-width:48em;margin:2em auto;padding:0 1em;color:#111}
h1{font-size:1.5em}h2{font-size:1.1em;margin:1.5em 0 .3em}li{break-inside:avoid}
ul.facts{list-style:none;padding:0}ul.facts li{border-bottom:1px solid #bbb;padding:.3em 0;display:flex;gap:1em}
ul.facts span:first-child{flex:1}.answer{white-space:nowrap}.room{border-bottom:1px solid #bbb;height:4em}
@media print{body{margin:0;max-width:none}}"""


def sheet_as_text(sheet: ConfirmationSheet, words: Words) -> str:
    """The sheet as plain text for a letter or mail."""
    parts = [sheet.title, "=" * len(sheet.title), "", *sheet.opening]
    for group in sheet.groups:
        parts += [
            "",
            group.heading,
            *(f"  [ ] {words(N_('klopt'))}  [ ] {words(N_('klopt niet'))}   {f}" for f in group.facts),
        ]
    parts += ["", sheet.missing] if sheet.missing else []
    for number, question in enumerate(sheet.questions, 1):
        parts += ["", f"{number}. {question}", ""]
    return "\n".join([*parts, sheet.closing]).rstrip() + "\n"


def as_markdown(sheet: ConfirmationSheet, words: Words) -> str:
    """The sheet as Markdown, with a checkbox before every fact."""
    parts = [f"# {_escape_markdown(sheet.title)}", "", *map(_escape_markdown, sheet.opening)]
    for group in sheet.groups:
        parts += [
            "",
            f"## {_escape_markdown(group.heading)}",
            "",
            *(f"- [ ] {_escape_markdown(fact)}" for fact in group.facts),
        ]
    parts += ["", _escape_markdown(sheet.missing)] if sheet.missing else []
    parts += ["", f"## {words(N_('Drie vragen'))}", ""]
    parts += [f"{number}. {question}" for number, question in enumerate(sheet.questions, 1)]
    return "\n".join([*parts, "", _escape_markdown(sheet.closing)]).rstrip() + "\n"


def as_html(sheet: ConfirmationSheet, words: Words) -> str:
    """The sheet as a self-contained HTML page, to print or to mail."""
    return "\n".join(_html(sheet, words)) + "\n"


FORMS: Mapping[str, Callable[[ConfirmationSheet, Words], str]] = MappingProxyType(
    {"text": sheet_as_text, "markdown": as_markdown, "html": as_html}
)


def _html(sheet: ConfirmationSheet, words: Words) -> Iterator[str]:
    yield f'<!doctype html>\n<html lang="{words.texts.language}">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width">'
    yield f"<title>{escape(sheet.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>"
    yield f"<h1>{escape(sheet.title)}</h1>"
    yield from (f"<p>{escape(line)}</p>" for line in sheet.opening)
    answer = f"□ {escape(words(N_('klopt')))} □ {escape(words(N_('klopt niet')))}"
    for group in sheet.groups:
        yield f'<h2>{escape(group.heading)}</h2>\n<ul class="facts">'
        yield from (
            f'<li><span>{escape(fact)}</span> <span class="answer">{answer}</span></li>' for fact in group.facts
        )
        yield "</ul>"
    yield from (f"<p>{escape(line)}</p>" for line in (sheet.missing,) if line)
    yield f"<h2>{escape(words(N_('Drie vragen')))}</h2>\n<ol>"
    yield from (f'<li>{escape(question)}<div class="room"></div></li>' for question in sheet.questions)
    yield "</ol>"
    yield from (f"<p>{escape(line)}</p>" for line in (sheet.closing,) if line)
    yield "</main>\n</body>\n</html>"


def _escape_markdown(text: str) -> str:
    """A text escaped for Markdown."""
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>#|" else letter for letter in text)
