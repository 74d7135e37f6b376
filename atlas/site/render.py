"""Page objects to HTML: one Jinja environment, strict about what is undefined, always escaping."""

from collections.abc import Sequence
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined

from atlas.site.inline import inline, rich
from atlas.site.pages import Page, Redirect
from atlas.texts import Texts


def environment(themes: Sequence[Path], texts: Texts) -> Environment:
    """An environment that looks in these folders, first one first; `theme/NAME` is always the last folder's."""
    loaders = [FileSystemLoader(theme) for theme in themes]
    made = Environment(
        loader=ChoiceLoader([*loaders, PrefixLoader({"theme": loaders[-1]})]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.filters |= {"rich": rich, "inline": inline}
    made.install_gettext_callables(texts.catalogue.gettext, texts.catalogue.ngettext, newstyle=True)  # type: ignore[attr-defined]
    return made


def render(page: Page | Redirect, templates: Environment) -> bytes:
    """The HTML of a page."""
    name = "redirect.html" if isinstance(page, Redirect) else "page.html"
    return templates.get_template(name).render(page=page).encode()
