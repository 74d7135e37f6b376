"""The page of a term leads to the lists that it names a part of."""

from pathlib import Path

from tests.site.small import small_site

PAGES = {
    "opgaven/wonen": "",
    "coalities/akkoord": "opgaven: [wonen]\nrechtsvorm: Groene Afspraak",
    "coalities/kring": "opgaven: [wonen]\nrechtsvorm: convenant",
    "organisaties/eik": "type: gemeente",
    "organisaties/beuk": "type: provincie",
    "begrippen/groen": "synoniemen: [groene afspraak]",
    "begrippen/gemeente": "",
    "begrippen/venster": "",
}


def test_a_term_leads_to_the_list_of_what_bears_its_name_or_a_synonym(tmp_path: Path) -> None:
    site = small_site(tmp_path, PAGES)

    assert 'href="../coalities/index.html?rechtsvorm=groene-afspraak"' in site.read("begrippen/groen.html")
    assert 'href="../organisaties/index.html?type=gemeente"' in site.read("begrippen/gemeente.html")


def test_a_term_that_names_no_part_of_a_list_promises_none(tmp_path: Path) -> None:
    assert "In deze atlas" not in small_site(tmp_path, PAGES).read("begrippen/venster.html")
