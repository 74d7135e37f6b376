import pytest

from atlas.site.html.glossary import mark_terms

TERMS = {"opgave": "opgave.html", "city deal": "deal.html", "grens": "grens.html", "grenzen": "grens.html"}


def linked(html: str) -> str:
    return mark_terms(html, TERMS).replace(' class="term to-begrip"', "")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Een opgave.", 'Een <a href="opgave.html">opgave</a>.'),
        ("Opgaven en opgaven", '<a href="opgave.html">Opgaven</a> en opgaven'),
        ("Twee City Deals", 'Twee <a href="deal.html">City Deals</a>'),
        ("Grenzen en een grens", '<a href="grens.html">Grenzen</a> en een grens'),
    ],
)
def test_the_first_use_of_a_term_becomes_a_link(text: str, wanted: str) -> None:
    assert linked(f"<p>{text}</p>") == f"<p>{wanted}</p>"


@pytest.mark.parametrize(
    "html",
    [
        "<p>een hoofdopgave en een opgave-team</p>",
        "<h2>De opgave</h2>",
        "<p><code>opgave</code></p>",
        "<blockquote><p>De opgave</p></blockquote>",
        '<p><a href="x.html">de opgave</a></p>',
        '<p title="opgave">niets</p>',
    ],
)
def test_parts_of_words_links_headings_code_and_quotations_stay(html: str) -> None:
    assert linked(html) == html


def test_a_term_that_the_text_links_to_itself_is_not_marked_again() -> None:
    html = '<p>Een opgave is een <a href="opgave.html">opgave</a>.</p>'

    assert linked(html) == html
