from pathlib import Path

import pytest

from atlas.content.config.settings import Settings, Thresholds, read_settings
from atlas.content.types import Date, Line, Number, Ref, as_written
from atlas.diagnostics import Diagnostics, Span
from tests.folders import SVG_FILE, Link, make_folder


def _read(lines: str, folder: Path) -> tuple[Settings, Diagnostics]:
    settings, _, problems = read_settings(make_folder(folder, {"atlas.yml": f"titel: Proef\n{lines}"}))
    return settings, problems


def _good(lines: str, folder: Path) -> Settings:
    settings, problems = _read(lines, folder)
    assert problems == ()
    return settings


def _found(lines: str, folder: Path) -> list[tuple[str, int, int]]:
    return [(one.rule.code, one.span.line, one.span.column) for one in _read(lines, folder)[1]]


def test_what_is_not_written_has_its_default(tmp_path: Path) -> None:
    assert _good("", tmp_path) == Settings(title="Proef")


def test_every_setting_is_read(tmp_path: Path) -> None:
    lines = """
ondertitel: Een proef
uitgever: Gemeente A
taal: en
adres: https://atlas.voorbeeld.nl/
repository: https://github.com/voorbeeld/atlas
tak: hoofd
contact: atlas@voorbeeld.nl
responstermijn: vijf dagen
licentie: CC0-1.0
toegankelijkheidsverklaring: https://voorbeeld.nl/toegankelijk
privacycontact: privacy@voorbeeld.nl
beveiligingscontact: mailto:lek@voorbeeld.nl
melding: Dit is een proef.
"""

    assert _good(lines, tmp_path) == Settings(
        title="Proef",
        subtitle="Een proef",
        publisher="Gemeente A",
        language="en",
        address="https://atlas.voorbeeld.nl/",
        repository="https://github.com/voorbeeld/atlas",
        branch="hoofd",
        contact="atlas@voorbeeld.nl",
        response_time="vijf dagen",
        licence="CC0-1.0",
        accessibility_statement="https://voorbeeld.nl/toegankelijk",
        privacy_contact="privacy@voorbeeld.nl",
        security_contact="mailto:lek@voorbeeld.nl",
        notice="Dit is een proef.",
    )


def test_thresholds_may_be_given_in_part(tmp_path: Path) -> None:
    settings = _good("drempels:\n  kansrijk-balans: 0,5\n  gedeelde-deelnemers: 0\n  overlap: 1", tmp_path)

    assert settings.thresholds == Thresholds(promising_balance=0.5, shared_members=0, overlap=1.0)


@pytest.mark.parametrize("value", ["70", "1,1", "0,2-0,4"])
def test_a_share_is_one_number_from_0_to_1(value: str, tmp_path: Path) -> None:
    settings, problems = _read(f"drempels:\n  overlap: {value}", tmp_path)

    assert [(one.rule.code, one.span) for one in problems] == [("A252", Span("atlas.yml", 3, 12, len(value)))]
    assert settings.thresholds == Thresholds()


def test_the_theme_has_colours_by_their_name_in_the_style_sheet_and_a_logo(tmp_path: Path) -> None:
    make_folder(tmp_path, {"beeld/logo.svg": SVG_FILE})
    theme = _good(
        "thema:\n  kleuren:\n    papier: '#fff'\n    supra: '#1D4f7c'\n"
        "  kleuren-donker:\n    vel: '#123'\n  logo: beeld/logo.svg",
        tmp_path,
    ).theme

    assert dict(theme.colours) == {"paper": "#fff", "supra": "#1D4f7c"}
    assert dict(theme.night) == {"sheet": "#123"}
    assert theme.logo == "beeld/logo.svg"
    assert theme.places["kleuren.supra"] == Span("atlas.yml", 5, 12, 9)


@pytest.mark.parametrize("colour", ["rood", "'#12345'", "url(x)", "'#fff;}'", '"#fff\\n"'])
def test_a_colour_is_a_hash_with_three_or_six_digits(colour: str, tmp_path: Path) -> None:
    found = _found(f"thema:\n  kleuren:\n    link: {colour}", tmp_path)

    assert found == ([("A211", 4, 11)] if "\\n" not in colour else [("A133", 4, 11)])


@pytest.mark.parametrize(
    "logo", ["../logo.svg", "/etc/logo.svg", "logo.exe", "C:logo.svg", "a//logo.svg", "./logo.svg"]
)
def test_a_logo_is_a_picture_below_the_content_folder(logo: str, tmp_path: Path) -> None:
    assert _found(f"thema:\n  logo: {logo}", tmp_path) == [("A211", 3, 9)]


def test_a_logo_that_is_not_there_or_leads_outside_is_reported(tmp_path: Path) -> None:
    make_folder(tmp_path / "content", {"../buiten.svg": SVG_FILE, "link.svg": Link("../buiten.svg")})

    assert _found("thema:\n  logo: weg.svg", tmp_path / "content") == [("A256", 3, 9)]
    assert _found("thema:\n  logo: link.svg", tmp_path / "content") == [("A256", 3, 9)]


def test_own_fields_become_rows_of_the_table(tmp_path: Path) -> None:
    lines = """
velden:
  coalitie:
    - {naam: vergaderplek, type: tekst, label: Waar}
    - {naam: leden, type: getal}
    - {naam: volgende-keer, type: datum}
    - {naam: ritme, type: keuze, keuzes: [week, maand], facet: ja}
    - {naam: secretariaat, type: verwijzing}
"""
    fields = _good(lines, tmp_path).own["coalitie"]

    assert [field.type for field in fields[:3]] == [Line(), Number(), Date()]
    assert fields[3].type == as_written(("week", "maand"))
    assert isinstance(fields[4].type, Ref)
    assert [field.label for field in fields] == ["Waar", "Leden", "Volgende keer", "Ritme", "Secretariaat"]
    assert [field.facet for field in fields] == [False, False, False, True, False]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("velden:\n  coalite: []", [("A201", 3, 3)]),
        ("velden:\n  opgave: [{naam: titel, type: tekst}]", [("A254", 3, 19)]),
        ("velden:\n  opgave: [{naam: schaal, type: tekst}]", [("A254", 3, 19)]),
        ("velden:\n  opgave: [{naam: x, type: tekst}, {naam: x, type: datum}]", [("A254", 3, 43)]),
        ("velden:\n  opgave: [{naam: Een_naam, type: tekst}]", [("A253", 3, 19)]),
        ("velden:\n  opgave: [{naam: 1e, type: tekst}]", [("A253", 3, 19)]),
        ("velden:\n  opgave: [{naam: x, type: lijst}]", [("A209", 3, 28)]),
        ("velden:\n  opgave: [{naam: x}]", [("A202", 3, 12)]),
        ("velden:\n  opgave: [{naam: x, type: keuze}]", [("A255", 3, 28)]),
        ("velden: [x]", [("A204", 2, 9)]),
        ("adres: http://x.nl/", [("A251", 2, 8)]),
        ("repository: http://x.nl/", [("A251", 2, 13)]),
        ("adres: atlas", [("A210", 2, 8)]),
        ("taal: fr", [("A209", 2, 7)]),
        ("tak: a b", [("A211", 2, 6)]),
        ("uitgver: x", [("A201", 2, 1)]),
        ("thema: {kleur: {}}", [("A201", 2, 9)]),
        ("titel: x", [("A121", 2, 1)]),
    ],
)
def test_a_mistake_in_the_settings_is_reported_once(
    lines: str, found: list[tuple[str, int, int]], tmp_path: Path
) -> None:
    assert _found(lines, tmp_path) == found


def test_settings_that_are_not_there_are_asked_for(tmp_path: Path) -> None:
    settings, texts, problems = read_settings(tmp_path)

    assert (settings, texts) == (Settings(), {"atlas.yml": ""})
    assert [(one.rule.code, one.span) for one in problems] == [("A250", Span("atlas.yml"))]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "A202"),
        (b"- a\n", "A128"),
        (b"titel: \xff\n", "A101"),
        (b"titel: [\n", "A122"),
        (b"x" * 2_000_001, "A103"),
    ],
)
def test_settings_that_cannot_be_read_are_reported_once(raw: bytes, code: str, tmp_path: Path) -> None:
    _, _, problems = read_settings(make_folder(tmp_path, {"atlas.yml": raw}))

    assert [one.rule.code for one in problems] == [code]


def test_settings_may_not_come_from_elsewhere(tmp_path: Path) -> None:
    make_folder(tmp_path / "content", {"../buiten.yml": "titel: x", "atlas.yml": Link("../buiten.yml")})

    assert [one.rule.code for one in read_settings(tmp_path / "content")[2]] == ["A104"]
