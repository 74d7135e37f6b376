"""Renew the catalogue of texts in atlas/locale: the template, the English with its gaps, and the compiled files.

Texts are found by reading the syntax of the code, not its words: what is marked is certain, however it is laid out.
Marked are a text in `N_("…")`, the first argument of `message`, `words` and `t` when it is a text, the first two of
`plural`, `count` and `counted`, and two texts side by side in a tuple that say `{n}` or stand behind a `len(…)`:
one and many.
"""

import ast
import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from jinja2.ext import babel_extract

ROOT = Path(__file__).parent.parent
LOCALE = ROOT / "atlas" / "locale"
TEMPLATE = LOCALE / "atlas.pot"
ENGLISH = LOCALE / "en" / "LC_MESSAGES" / "atlas.po"
CLICK = LOCALE / "nl" / "LC_MESSAGES" / "click.po"

SINGLE, PAIR = {"N_", "_", "message", "words", "t"}, {"plural", "count", "counted"}
NUMBER = "{n}"

HEADER = """\
# {title}
# Renewed by `make texts`; see CONTRIBUTING.md.
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""

# A text, or a pair of them: one and many.
Id = str | tuple[str, str]


def main() -> None:
    """Write all files, and say how many texts have no English yet."""
    template = extract(ROOT)
    english = merge(template, read(ENGLISH, "en") if ENGLISH.is_file() else Catalog("en"))
    ENGLISH.parent.mkdir(parents=True, exist_ok=True)
    TEMPLATE.write_text(as_text(template, "The texts of atlas, in Dutch", "nl"), encoding="utf-8")
    ENGLISH.write_text(as_text(english, "The texts of atlas, in English", "en"), encoding="utf-8")
    for source, language in ((ENGLISH, "en"), (CLICK, "nl")):
        source.with_suffix(".mo").write_bytes(compiled(read(source, language)))
    sys.stdout.write(f"{len(template)} texts, {len(list(untranslated(english)))} without English\n")


def extract(root: Path) -> Catalog:
    """Every text in the code and the templates, in alphabetical order, with the files where it stands."""
    found: dict[str, Entry] = {}
    for path, text in _texts(root):
        singular = text if isinstance(text, str) else text[0]
        known = found.setdefault(singular, Entry(text))
        if isinstance(text, tuple):
            known.id = text
        known.locations = sorted({*known.locations, (path, 0)})
    catalogue = Catalog("nl")
    for _, entry in sorted(found.items()):
        catalogue.add(entry.id, locations=entry.locations, flags=entry.flags)
    return catalogue


def merge(template: Catalog, translated: Catalog) -> Catalog:
    """The texts of the template with the translations that there are; a text that changed has none."""
    merged = Catalog(translated.locale)
    for entry in messages(template):
        known = translated.get(entry.id)
        same = known is not None and known.id == entry.id
        merged.add(entry.id, known.string if known and same else "", locations=entry.locations)
    return merged


def messages(catalogue: Catalog) -> Iterator[Entry]:
    """The entries of a catalogue, without its header."""
    return (entry for entry in catalogue if entry.id)


def untranslated(catalogue: Catalog) -> Iterator[Entry]:
    """The entries that have no translation, or only half of one."""
    for entry in messages(catalogue):
        if not all(strings(entry)):
            yield entry


def strings(entry: Entry) -> tuple[str, ...]:
    """The translations of an entry: one, or one for each number."""
    return (entry.string,) if isinstance(entry.string, str) else tuple(entry.string or ("",))


def read(path: Path, language: str) -> Catalog:
    """The catalogue in a file."""
    return read_po(io.BytesIO(path.read_bytes()), locale=language)


class Undated(Catalog):
    """A catalogue of which the header holds no dates and versions, so that it is the same whenever it is made."""

    mime_headers = (
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Plural-Forms", "nplurals=2; plural=(n != 1);"),
    )


def compiled(catalogue: Catalog) -> bytes:
    """A catalogue as the program reads it."""
    plain = Undated(catalogue.locale)
    for entry in messages(catalogue):
        plain.add(entry.id, entry.string)
    written = io.BytesIO()
    write_mo(written, plain)
    return written.getvalue()


def as_text(catalogue: Catalog, title: str, language: str) -> str:
    """A catalogue as people read it. It holds no dates and line numbers, so that it changes when a text does."""
    written = io.BytesIO()
    write_po(written, catalogue, width=110, omit_header=True, include_lineno=False)
    return HEADER.format(title=title, language=language) + written.getvalue().decode().lstrip()


def _texts(root: Path) -> Iterator[tuple[str, Id]]:
    for path in sorted((root / "atlas").rglob("*.py")):
        for text in texts_in_code(path.read_text(encoding="utf-8")):
            yield path.relative_to(root).as_posix(), text
    for path in sorted((root / "templates").rglob("*.html")):
        for text in texts_in_template(path.read_text(encoding="utf-8")):
            yield path.relative_to(root).as_posix(), text


def texts_in_template(source: str) -> Iterator[Id]:
    """The texts in `_("…")` and `{% trans %}`."""
    options = {"trim_blocks": "true", "lstrip_blocks": "true", "newstyle_gettext": "true", "silent": "false"}
    for _, _, text, _ in babel_extract(io.BytesIO(source.encode()), ("_", "gettext", "ngettext"), (), options):
        if isinstance(text, str):
            yield text
        elif text and text[0] and text[1]:
            yield text[0], text[1]


def texts_in_code(source: str) -> Iterator[Id]:
    """The marked texts of a Python source; `TypeError` for one that nothing could find again when it is shown."""
    tree = ast.parse(source)
    pairs = [pair for node in ast.walk(tree) for pair in _pairs(node)]
    paired = {id(part) for pair in pairs for part in pair}
    yield from ((_text(one) or "", _text(many) or "") for one, many in pairs)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and id(node) not in paired and _called(node) in SINGLE and node.args:
            text = _literal(node.args[0])
            if text and id(node.args[0]) not in paired:
                yield text


def _pairs(node: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    """One and many: the first arguments of what is in `PAIR`, or neighbours in a tuple that say a number."""
    if isinstance(node, ast.Call) and _called(node) in PAIR and len(node.args) > 1:
        one, many = node.args[:2]
        if _text(one) and _text(many):
            yield one, many
    if isinstance(node, ast.Tuple):
        counted = isinstance(node.elts[0], ast.Call) and _called(node.elts[0]) == "len" if node.elts else False
        for one, many in zip(node.elts, node.elts[1:], strict=False):
            if _is_marked(one) and _is_marked(many) and (counted or NUMBER in f"{_text(one)}{_text(many)}"):
                yield one, many


def _is_marked(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and _called(node) == "N_"


def _text(node: ast.expr) -> str | None:
    """The text that an expression is, marked or bare."""
    if isinstance(node, ast.Call) and _called(node) == "N_" and node.args:
        return _literal(node.args[0])
    return _literal(node)


def _literal(node: ast.expr) -> str | None:
    if isinstance(node, ast.JoinedStr):
        raise TypeError(f"line {node.lineno}: a marked text cannot be an f-string; give it {{named}} places")
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _called(node: ast.Call) -> str:
    """The last part of the name of what is called."""
    called: Iterable[str] = (getattr(node.func, "attr", ""), getattr(node.func, "id", ""))
    return next(filter(None, called), "")


if __name__ == "__main__":
    main()
