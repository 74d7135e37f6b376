"""Texts for readers that nobody marked: sentences and labels in the code, and words in the templates."""

import ast
import re
from collections.abc import Iterator
from html.parser import HTMLParser

from tools.catalogue import PAIR, SINGLE

# Words that are Dutch and neither English nor a name in the code.
DUTCH = frozenset(
    re.findall(
        r"\w+",
        """aan alle als bij dan dat de deze dit een er geen heeft het hier hoe kan maar meer moet naar niet niets nog om
        ook staat te tot tussen uw van voor waar wat welke wie wordt worden zijn zonder""",
    )
)
LABEL = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ’'-]*( [a-zà-ÿ’'-]+)+[.?!…:]?")
VALUE = re.compile(r"\{\{.*?\}\}", re.DOTALL)
JINJA = re.compile(r"\{%-?\s*trans\b.*?endtrans\s*-?%\}|\{#.*?#\}|\{%.*?%\}", re.DOTALL)
SHOWN_ATTRIBUTES = frozenset({"alt", "aria-label", "aria-description", "placeholder", "title", "label"})
MARKS = frozenset(SINGLE | PAIR)


def unmarked_in_code(source: str) -> Iterator[str]:
    """Texts in Python that look like something for a reader, and are not marked."""
    yield from _unmarked(ast.parse(source))


def _unmarked(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # a docstring
    if isinstance(node, ast.Assert) or (isinstance(node, ast.Raise) and not _words_for_readers(node)):
        return
    text = _text(node)
    if text and looks_dutch(text):
        yield text
    for child in _unread(node):
        yield from _unmarked(child)


def _text(node: ast.AST) -> str:
    """The text that stands here; of an f-string all of it, with `{}` for what is filled in."""
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _unread(node: ast.AST) -> Iterator[ast.AST]:
    """The parts of a piece of code that may hold a text which is not marked here."""
    if isinstance(node, ast.JoinedStr):
        return (part for part in node.values if not isinstance(part, ast.Constant))
    if isinstance(node, ast.Call) and _name(node) in MARKS:
        marked = 2 if _name(node) in PAIR else 1
        return iter([*node.args[marked:], *node.keywords])
    return ast.iter_child_nodes(node)


def _words_for_readers(node: ast.Raise) -> bool:
    return not isinstance(node.exc, ast.Call) or not _name(node.exc).endswith("Error")


def _name(node: ast.Call) -> str:
    return str(getattr(node.func, "attr", "") or getattr(node.func, "id", ""))


def looks_dutch(text: str) -> bool:
    """Whether a text reads as a Dutch sentence, or as a label of two words or more."""
    words = re.findall(r"[a-zà-ÿ]+", text.lower())
    if " " not in text.strip() or "<" in text or "\\" in text:
        return False
    return LABEL.fullmatch(text) is not None or not DUTCH.isdisjoint(words)


def unmarked_in_template(source: str) -> Iterator[str]:
    """Words in a template that a reader sees, outside `_()` and `{% trans %}`."""
    found = _Words()
    found.feed(JINJA.sub("", VALUE.sub("x", source)))
    found.close()
    yield from found.words


class _Words(HTMLParser):
    """Collects the texts of elements and of attributes that a reader sees or hears."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self._keep(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        for name, value in attrs:
            if name in SHOWN_ATTRIBUTES:
                self._keep(value or "")

    def _keep(self, text: str) -> None:
        if re.search(r"[^\W\d_]{2}", text):
            self.words.append(text.strip())
