"""Which SVG may be served: an allowlist of elements and attributes, so that no attack needs to be foreseen.

On a page an SVG is an image, in which no script runs. But a reader can also open the file itself, and then the SVG is a
document without the content security policy of our pages.
"""

import re
from collections.abc import Iterator, Mapping
from xml.parsers import expat

SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
_ELEMENTS = frozenset(
    [
        "svg",
        "g",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "tspan",
        "textPath",
        "title",
        "desc",
        "defs",
        "symbol",
        "use",
        "clipPath",
        "mask",
        "linearGradient",
        "radialGradient",
        "stop",
        "pattern",
        "marker",
        "style",
        "switch",
        "image",
        "filter",
        "feBlend",
        "feColorMatrix",
        "feComponentTransfer",
        "feComposite",
        "feFlood",
        "feFuncA",
        "feFuncB",
        "feFuncG",
        "feFuncR",
        "feGaussianBlur",
        "feMerge",
        "feMergeNode",
        "feMorphology",
        "feOffset",
        "feTile",
        "feTurbulence",
        "feDropShadow",
    ]
)
_PLAIN = (
    "alignment-baseline amplitude baseFrequency baseline-shift class clip clip-path clip-rule clipPathUnits color"
    " color-interpolation color-interpolation-filters cx cy d dir direction display dominant-baseline dx dy edgeMode"
    " enable-background exponent fill fill-opacity fill-rule filter filterUnits flood-color flood-opacity font-family"
    " font-size font-size-adjust font-stretch font-style font-variant font-weight fr fx fy gradientTransform"
    " gradientUnits height id image-rendering in in2 intercept k1 k2 k3 k4 kerning lang letter-spacing lengthAdjust"
    " marker-end marker-mid marker-start markerHeight markerUnits markerWidth mask maskContentUnits maskUnits"
    " method mode numOctaves offset opacity operator order orient overflow paint-order pathLength"
    " patternContentUnits patternTransform patternUnits points preserveAspectRatio primitiveUnits r radius refX refY"
    " result role rotate rx ry seed shape-rendering slope spacing spreadMethod startOffset stdDeviation stitchTiles"
    " stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin"
    " stroke-miterlimit stroke-opacity stroke-width style systemLanguage tableValues text-anchor text-decoration"
    " text-rendering textLength transform transform-origin type unicode-bidi values vector-effect version viewBox"
    " visibility white-space width word-spacing writing-mode x x1 x2 xChannelSelector y y1 y2 baseProfile data-name"
    " aria-hidden aria-label aria-labelledby tabindex focusable isolation mix-blend-mode"
)
_ATTRIBUTES = frozenset(_PLAIN.split())
_FETCHES = re.compile(r"@|\\|expression|javascript:|src\s*\(|image(?:-set)?\s*\(|url\s*\(\s*(?![\"']?#)", re.IGNORECASE)
_RASTER = re.compile(r"data:image/(?:png|jpeg|webp|gif);base64,[A-Za-z0-9+/=\s]*", re.IGNORECASE)
_SEPARATOR = " "


def svg_problem(content: bytes) -> str:
    """The first construct in an SVG that is not allowed, as written; empty if everything is allowed."""
    gate = _Gate()
    try:
        gate.read(content)
    except (expat.ExpatError, ValueError, LookupError):
        return "XML"
    return gate.refused[0] if gate.refused else ""


class _Gate:
    """The state of checking an SVG: what was refused, and the open elements."""

    def __init__(self) -> None:
        self.refused: list[str] = []
        self._opened: list[str] = []
        self._text: list[str] = []

    def read(self, content: bytes) -> None:
        parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
        parser.buffer_text = True
        parser.EntityDeclHandler = lambda *_: self.refused.append("<!ENTITY>")
        parser.ProcessingInstructionHandler = lambda target, _: self.refused.append(f"<?{target}?>")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text.append
        parser.Parse(content, True)  # noqa: FBT003 - expat's own way to say that this is all

    def _start(self, full: str, attributes: Mapping[str, str]) -> None:
        space, _, name = full.rpartition(_SEPARATOR)
        root = not self._opened
        if space != SVG or name not in _ELEMENTS or (root and name != "svg"):
            self.refused.append(f"<{name}>")
        self.refused += _refused(name, attributes)
        self._check_text()
        self._opened.append(name)

    def _end(self, _full: str) -> None:
        self._check_text()
        self._opened.pop()

    def _check_text(self) -> None:
        text = "".join(self._text)
        self._text.clear()
        if self._opened and self._opened[-1] == "style":
            self.refused += [place.group() for place in _FETCHES.finditer(text)]


def _refused(element: str, attributes: Mapping[str, str]) -> Iterator[str]:
    for full, value in attributes.items():
        space, _, name = full.rpartition(_SEPARATOR)
        if name == "href" and space in {"", _XLINK}:
            inside = value.strip().startswith("#") or (element == "image" and _RASTER.fullmatch(value.strip()))
            if not inside:
                yield name
        elif space == _XML:
            if name not in {"space", "lang"}:
                yield name
        elif space or name not in _ATTRIBUTES or _FETCHES.search(value):
            yield name
