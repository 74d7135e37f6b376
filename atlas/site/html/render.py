"""Pages to HTML: one Jinja environment, strict about undefined names, always escaping."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, partial
from pathlib import Path

from jinja2 import ChoiceLoader, FileSystemLoader, PrefixLoader, StrictUndefined
from markupsafe import Markup

from atlas.site.html.compiled import COMPILED
from atlas.site.html.hyphens import with_soft_hyphens
from atlas.site.html.inline import inline, rich
from atlas.site.html.overrides import Templates, TemplatesInSandbox, in_own_template
from atlas.site.html.rows import marks, rows
from atlas.site.html.theme import ORIGINAL
from atlas.site.model import Filling
from atlas.site.model.page import Page, Redirect
from atlas.texts import Texts

PLACEHOLDERS = re.compile(r"<!--placeholder ([\w-]+)-->")


def environment(themes: Sequence[Path], texts: Texts) -> Templates:
    """An environment with these folders, in order of precedence; `theme/NAME` always comes from the last one."""
    loaders = [FileSystemLoader(theme) for theme in themes]
    made = (TemplatesInSandbox if len(themes) > 1 else Templates)(
        loader=ChoiceLoader([PrefixLoader({ORIGINAL: loaders[-1]}), *loaders]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        auto_reload=False,
        bytecode_cache=COMPILED,
    )
    made.themes = tuple(themes)
    made.filters |= {"rich": rich, "inline": inline, "rows": rows, "marks": marks}
    made.filters["soft"] = partial(with_soft_hyphens, language=texts.language)
    made.install_gettext_callables(texts.catalogue.gettext, texts.catalogue.ngettext, newstyle=True)  # type: ignore[attr-defined]
    # Every page uses the same few templates: look each up once.
    made.globals["_"] = cache(lambda text: Markup(texts.catalogue.gettext(text)))  # noqa: S704 - our own texts
    return made


def render(page: Page | Redirect, templates: Templates) -> bytes:
    """The HTML of a page; raises `TemplateProblem` for a mistake in a template of the owner."""
    name = "redirect.html" if isinstance(page, Redirect) else "page.html"
    with in_own_template(templates, page.path):
        shell = templates.get_template(name).render(page=page)
    return fill_placeholders(shell, () if isinstance(page, Redirect) else page.fillings).encode()


def fill_placeholders(shell: str, fillings: Iterable[Filling]) -> str:
    """The HTML of a page, with running text and days of change in the placeholders of its shell."""
    texts = {filling.placeholder.name: filling.html for filling in fillings}
    return PLACEHOLDERS.sub(lambda placeholder: texts[placeholder[1]], shell)
