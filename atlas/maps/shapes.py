"""SVG without Graphviz: elements as text, with every value and text escaped in this one place.

Classes are for the stylesheet. `fill` and `stroke` are for readers without it, such as of a downloaded picture.
"""

from html import escape

from atlas.maps.measure import printable_line

Attribute = str | float


def element(tag: str, *children: str, **attributes: Attribute) -> str:
    """An element around children that are SVG already; `class_` is written `class`, `stroke_width` `stroke-width`."""
    inner = "".join(children)
    head = f"<{tag}{''.join(_attribute(name, value) for name, value in attributes.items())}"
    return f"{head}>{inner}</{tag}>" if inner else f"{head}/>"


def words(text: str) -> str:
    """A text as the content of an element: on one line, without characters that XML forbids."""
    return escape(printable_line(text), quote=False)


def picture(ident: str, kind: str, title: str, size: tuple[float, float], *children: str) -> str:
    """A whole picture of a width and height, which scales to any size on the page; its title is `ident`..title."""
    name = f"{ident}..title"
    return element(
        "svg",
        element("title", words(title), id=name),
        *children,
        xmlns="http://www.w3.org/2000/svg",
        id=f"{ident}..picture",
        class_=kind,
        role="group",
        aria_labelledby=name,
        viewBox=f"0 0 {number(size[0])} {number(size[1])}",
        font_family="Arial, sans-serif",
        font_size=11,
    )


def number(length: float) -> str:
    """A length, rounded to a tenth of a point."""
    return f"{round(length, 1) + 0:g}"


def _attribute(name: str, value: Attribute) -> str:
    shown = printable_line(value) if isinstance(value, str) else number(value)
    return f' {name.rstrip("_").replace("_", "-")}="{escape(shown)}"'
