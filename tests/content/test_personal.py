"""What may belong to one person is asked about where everyone can read it, and what plainly does not is left alone."""

from pathlib import Path

import pytest

from tests.sites import codes, place, see

MAIL, PHONE, NAME = "A604", "A605", "A606"
ABOUT_PERSONS = {MAIL, PHONE, NAME}


def asked(tmp_path: Path, *, text: str = "", fields: str = "", audience: str = "openbaar") -> list[str]:
    """The codes about persons for an organisation with this text or these fields."""
    found = see(tmp_path, {"organisaties/linde": f"{fields}\n---\n{text}"}, audience=audience)
    return [code for code in codes(found) if code in ABOUT_PERSONS]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Mail a.vis@gemeente.example.", MAIL),
        ("Mail annavis@gemeente.example.", MAIL),
        ("[Mail](mailto:anna.vis@gemeente.example) haar.", MAIL),
        ("Bel 06-12345678.", PHONE),
        ("Bel 06 12 34 56 78.", PHONE),
        ("Bel +31 6 12345678.", PHONE),
        ("Bel (030) 258 91 11.", PHONE),
        ("Bel 030-2589111.", PHONE),
        ("Bel 0031 (0)30 258 9111.", PHONE),
        ("Bel +32 475 12 34 56.", PHONE),
        ("Vraag dhr. Vis.", NAME),
        ("Vraag mevr. A. de Vis.", NAME),
        ("Vraag mw. van der Vis-Baars.", NAME),
        ("Wethouder mevrouw Vis opende de dag.", NAME),
        ("Dank aan de heer A.B. Vis.", NAME),
    ],
)
def test_what_may_be_of_one_person_is_asked_about(text: str, code: str, tmp_path: Path) -> None:
    assert asked(tmp_path, text=text) == [code]


@pytest.mark.parametrize(
    "text",
    [
        "Mail info@gemeente.example of secretariaat.wonen@provincie.example.",
        "Bel 088 123 45 67, 0800-1234 of 14 030.",
        "Van 01-02-2023 10:00 tot 31-12-2024 17:00.",
        "Zaaknummer 123456789012, KvK 12345678, OIN 00000001001299992000.",
        "In 2023 tot 2025: 1.234.567 inwoners, 0,75 fte en 10-20 procent.",
        "Zie https://voorbeeld.example/a@b.example/0612345678.",
        "Een vermogen van 12 MW. Daarna meer.",
        "Mevrouw de voorzitter opende.",
        "De heerlijkheid Vis en het Herenhuis.",
        "ISBN 978-90-123-4567-8 en NEN 1010.",
        "Artikel 0123, lid 4.",
        "Coördinaten 52.0907, 5.1214.",
    ],
)
def test_what_is_plainly_of_no_person_is_left_alone(text: str, tmp_path: Path) -> None:
    assert asked(tmp_path, text=text) == []


@pytest.mark.parametrize(
    ("contact", "found"),
    [
        ("wonen@gemeente.example", []),
        ("woonakkoord@gemeente.example", []),
        ("030 258 91 11", []),
        ("j.vis@gemeente.example", [MAIL]),
        ("anna.de.vis@gemeente.example", [MAIL]),
        ("06-12345678", [PHONE]),
    ],
)
def test_a_functional_contact_is_fine_and_that_of_a_person_is_not(
    contact: str, found: list[str], tmp_path: Path
) -> None:
    codes_found = codes(see(tmp_path, {"coalities/tafel": f"contact: {contact}"}, audience="openbaar"))

    assert [code for code in codes_found if code in ABOUT_PERSONS] == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("contact: atlas@gemeente.example", []),
        ("beveiligingscontact: mailto:veiligheid@gemeente.example", []),
        ("privacycontact: a.vis@gemeente.example", [MAIL]),
        ("uitgever: Bureau van dhr. Vis", [NAME]),
        ("melding: Vragen? Bel 06-12345678", [PHONE]),
    ],
)
def test_it_is_asked_in_the_settings(line: str, found: list[str], tmp_path: Path) -> None:
    codes_found = codes(see(tmp_path, {}, settings=f"{line}\n"))

    assert [code for code in codes_found if code in ABOUT_PERSONS] == found


def test_it_is_asked_in_fields_lists_items_and_names_of_parties(tmp_path: Path) -> None:
    fields = "samenvatting: Bel 06-12345678\nsynoniemen: [Bureau mevr. Vis]\nonderdeel-van: '? dhr. Vis'\n"

    assert sorted(asked(tmp_path, fields=fields)) == [PHONE, NAME, NAME]


def test_what_is_internal_is_not_asked_about(tmp_path: Path) -> None:
    assert asked(tmp_path, text="::: intern\nBel dhr. Vis, 06-12345678.\n:::\n") == []
    assert asked(tmp_path / "2", fields="zichtbaarheid: intern\nsamenvatting: Bel dhr. Vis") == []


def test_the_place_is_that_of_the_words(tmp_path: Path) -> None:
    found = see(tmp_path, {"organisaties/linde": "---\nEen regel.\n\nVraag het mevr. Vis.\n"}, audience="openbaar")
    [problem] = [problem for problem in found.diagnostics if problem.rule.code == NAME]

    assert place(problem) == ("organisaties/linde.md", 7)
    assert (problem.span.column, problem.span.length) == (11, len("mevr. Vis"))
    assert problem.args["word"] == "mevr. Vis"
