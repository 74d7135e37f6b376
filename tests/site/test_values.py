"""The values of fields as readers see them: by the field that they stand in, whatever they happen to say."""

from pathlib import Path

from tests.site.small import small_site

TABLE = """rechtsvorm: particulier
sectoren: [publiek, vooraf]
spelregels: {governance: in-gesprek, vertrouwen: hierarchie}
vormkenmerken: {resultaat: vooraf}"""


def test_free_text_that_happens_to_be_a_word_of_the_model_stays_text(tmp_path: Path) -> None:
    site = small_site(tmp_path, {"coalities/tafel": TABLE, "organisaties/eik": "wereld: particulier"})
    table, party = (site.pages[path] for path in ("coalities/tafel.html", "organisaties/eik.html"))
    badges = [element.text for element in table.elements if "world" in element.classes]

    assert badges == []
    assert any("world" in element.classes for element in party.elements)
    assert all(word in table.root.text for word in ("publiek", "in gesprek", "hierarchie", "vooraf vastgelegd"))
