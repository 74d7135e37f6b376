"""Long words in narrow columns break where they may."""

import pytest
from markupsafe import Markup

from atlas.site.html.hyphens import SOFT_HYPHEN, with_soft_hyphens


def shown(text: str | Markup, language: str = "nl") -> str:
    """The text with its soft hyphens visible."""
    return str(with_soft_hyphens(text, language)).replace(SOFT_HYPHEN, "·")


def test_a_long_word_gets_hyphens_and_a_short_one_none() -> None:
    assert shown("Werk en bestaanszekerheid") == "Werk en bestaans·ze·ker·heid"


def test_only_words_break_not_tags_or_addresses_in_them() -> None:
    markup = Markup('<a href="opgaven/bestaanszekerheid.html" title="bestaanszekerheid">bestaanszekerheid</a>')

    assert shown(markup) == str(markup).replace(">bestaanszekerheid<", ">bestaans·ze·ker·heid<")


def test_what_is_no_html_is_escaped() -> None:
    assert shown("<b>") == "&lt;b&gt;"


@pytest.mark.parametrize(("language", "word"), [("en", "responsibilities"), ("tlh", "bestaanszekerheid")])
def test_a_language_has_its_own_rules_or_none(language: str, word: str) -> None:
    assert ("·" in shown(word, language)) == (language == "en")
