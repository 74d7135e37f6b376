"""Edits of pages that are written in every way that people write them: what is not meant stays, to the byte."""

from datetime import date
from pathlib import Path

import pytest

from atlas.content.read import read_content
from atlas.editing.commands.carry_out import carry_out
from atlas.editing.commands.confirm import plan_confirmation
from atlas.editing.commands.merge import plan_merge
from atlas.editing.commands.remove import plan_removal
from atlas.editing.commands.rename import plan_rename
from atlas.editing.commands.verify import verify
from atlas.editing.yaml_edit.change import ContentChange
from atlas.editing.yaml_edit.file_text import Refused
from atlas.texts import texts
from tests.folders import SETTINGS, make_folder, page

ON = date(2026, 5, 31)
OPGAVE = page("titel: Wonen")


def folder_with(folder: Path, text: str | bytes, **others: str) -> Path:
    """A small atlas: an opgave, two organisations and one coalitie that is written as given."""
    files = {
        "opgaven/wonen.md": OPGAVE,
        "organisaties/linde.md": page("titel: De Linde\nwereld: privaat"),
        "organisaties/eik.md": page("titel: De Eik\nwereld: privaat"),
        "organisaties/es.md": page("titel: De Es\nwereld: privaat"),
        "coalities/tafel.md": text,
    }
    return make_folder(folder, {**SETTINGS, **files, **others})


def written(change: ContentChange, path: str = "coalities/tafel.md") -> str:
    text = change.after[path]
    assert text is not None
    return text


def confirmed(folder: Path, lines: str) -> str:
    """The lines of a page after it was confirmed, without its fences."""
    make_folder(folder, {**SETTINGS, "opgaven/wonen.md": f"---\ntitel: Wonen\n{lines}---\n"})
    change = plan_confirmation(folder, read_content(folder), ["wonen"], by="secretaris", on=ON)
    assert verify(folder, change, on=ON).errors == ()
    text = written(change, "opgaven/wonen.md")
    return text.removeprefix("---\ntitel: Wonen\n").removesuffix("---\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "bevestigd:\n  op: 2026-05-31\n  door: secretaris\n"),
        ("bevestigd: 2024-05\n", "bevestigd:\n  op: 2026-05-31\n  door: secretaris\n"),
        ("bevestigd: onbekend\n", "bevestigd:\n  op: 2026-05-31\n  door: secretaris\n"),
        ("bevestigd:\n", "bevestigd:\n  op: 2026-05-31\n  door: secretaris\n"),
        ("bevestigd: 2024 # per mail\n", "bevestigd:\n  op: 2026-05-31\n  door: secretaris # per mail\n"),
        (
            "bevestigd:\n  op: '2024-05' # wie?\n  maanden: 6\n",
            "bevestigd:\n  op: '2026-05-31' # wie?\n  door: secretaris\n  maanden: 6\n",
        ),
        (
            'bevestigd:\n    maanden: 6\n    door: "de raad"\n    op: 2024\n',
            'bevestigd:\n    maanden: 6\n    door: "secretaris"\n    op: 2026-05-31\n',
        ),
        ("bevestigd: {op: 2024, maanden: 6}\n", "bevestigd: {op: 2026-05-31, door: secretaris, maanden: 6}\n"),
        ("aard: kans\n\n# einde\n", "aard: kans\nbevestigd:\n  op: 2026-05-31\n  door: secretaris\n\n# einde\n"),
        (
            "vraagstuk: |\n  Een\n\n  # twee\n",
            "vraagstuk: |\n  Een\n\n  # twee\nbevestigd:\n  op: 2026-05-31\n  door: secretaris\n",
        ),
    ],
)
def test_a_confirmation_fits_in_however_it_is_written(before: str, after: str, tmp_path: Path) -> None:
    assert confirmed(tmp_path, before) == after


def test_line_ends_and_byte_order_mark_stay(tmp_path: Path) -> None:
    raw = "\ufeff---\r\ntitel: Tafel # rond\r\nopgaven: [ 'wonen' ]\r\n---\r\nTekst over [[ wonen ]].\r\n"
    folder = folder_with(tmp_path, raw)

    change = plan_rename(folder, read_content(folder), "wonen", "huizen")

    assert written(change) == raw.replace("wonen", "huizen")
    confirmation = written(plan_confirmation(folder, read_content(folder), ["tafel"], by="x", on=ON))
    assert confirmation.count("\r\n") == confirmation.count("\n") == raw.count("\n") + 3


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("vroeger: oud", "vroeger: [oud, wonen]"),
        ("vroeger: [oud]  # lang geleden", "vroeger: [oud, wonen]  # lang geleden"),
        ("vroeger:\n- oud\naard: kans", "vroeger:\n- oud\n- wonen\naard: kans"),
        ("vroeger:\n  - oud # x\n\naard: kans", "vroeger:\n  - oud # x\n  - wonen\n\naard: kans"),
        ("vroeger: [huizen]", "vroeger: [wonen]"),
        ("aard: kans", "vroeger:\n  - wonen\naard: kans"),
    ],
)
def test_the_old_id_joins_the_former_ids(before: str, after: str, tmp_path: Path) -> None:
    folder = make_folder(tmp_path, {**SETTINGS, "opgaven/wonen.md": page(f"titel: Wonen\n{before}")})

    change = plan_rename(folder, read_content(folder), "wonen", "huizen")

    assert written(change, "opgaven/huizen.md") == page(f"titel: Wonen\n{after}")
    assert verify(folder, change, on=ON).new == ()


def test_ids_in_code_and_in_words_of_a_link_stay(tmp_path: Path) -> None:
    body = "[[linde|De linde]], [[linde]], `[[linde]]`, linde\n\n| a |\n|---|\n| [[linde\\|boom]] |\n"
    folder = folder_with(tmp_path, page("titel: Tafel\nopgaven: wonen", body))

    change = plan_rename(folder, read_content(folder), "linde", "boom")

    assert written(change).endswith(
        "[[boom|De linde]], [[boom]], `[[linde]]`, linde\n\n| a |\n|---|\n| [[boom\\|boom]] |\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("deelnemers:\n  - linde\n  - eik\n", "deelnemers:\n  - eik\n"),
        ("deelnemers: [eik, linde]\n", "deelnemers: [eik]\n"),
        ("deelnemers: [linde, eik, 'linde', es, linde]\n", "deelnemers: [eik, es]\n"),
        ("deelnemers: linde\nstatus: actief\n", "status: actief\n"),
        ("deelnemers:\n  - partij: linde\n    rol: gast\n# slot\nstatus: actief\n", "# slot\nstatus: actief\n"),
        (
            "deelnemers:\n  - rol: >\n      lang\n\n      # verhaal\n    partij: linde\n  # over eik\n  - eik\n",
            "deelnemers:\n  # over eik\n  - eik\n",
        ),
        ("deelnemers: [{partij: linde, rol: gast}, {partij: eik}]\n", "deelnemers: [{partij: eik}]\n"),
        ("deelnemers:\n-\n  partij: linde\n- eik\n", "deelnemers:\n- eik\n"),
        ("initiatiefnemer: linde # ja\nstatus: actief\n", "status: actief\n"),
        (
            "deelnemers: [eik, linde]\ndeelnemers-volledig: volledig # zeker\n",
            "deelnemers: [eik]\ndeelnemers-volledig: deels # zeker\n",
        ),
        (
            "niet-signaleren:\n  - signaal: zetels\n    met: linde\n    reden: x\n  - signaal: rollen\n    reden: y\n",
            "niet-signaleren:\n  - signaal: rollen\n    reden: y\n",
        ),
    ],
)
def test_a_removed_party_leaves_no_trace_in_the_fields(before: str, after: str, tmp_path: Path) -> None:
    folder = folder_with(tmp_path, page(f"titel: Tafel\nopgaven: [wonen]\n{before}"))

    change = plan_removal(folder, read_content(folder), "linde", texts())

    assert written(change) == page(f"titel: Tafel\nopgaven: [wonen]\n{after}")
    assert verify(folder, change, on=ON).errors == ()


def test_a_lesser_reference_goes_alone(tmp_path: Path) -> None:
    lines = (
        "deelnemers:\n  - vertegenwoordiger: rol\n    partij: eik\n  - partij: es\n    vertegenwoordiger: rol\n"
        "    rol: gast\n  - {partij: linde, vertegenwoordiger: rol}"
    )
    rol = {"grenswerkers/rol.md": page("titel: De rol van spil")}
    folder = folder_with(tmp_path, page(f"titel: Tafel\nopgaven: wonen\n{lines}"), **rol)

    change = plan_removal(folder, read_content(folder), "rol", texts())

    assert written(change) == page(
        "titel: Tafel\nopgaven: wonen\ndeelnemers:\n  - partij: eik\n  - partij: es\n    rol: gast\n  - {partij: linde}"
    )


def test_words_of_a_link_stay_unless_they_name_the_removed_page(tmp_path: Path) -> None:
    body = "Met [[linde|de stichting]], [[linde]] en [[linde|bij De Linde]].\n"
    folder = folder_with(tmp_path, page("titel: Tafel\nopgaven: wonen", body))

    assert written(plan_removal(folder, read_content(folder), "linde", texts())).endswith(
        "Met de stichting, organisatie en organisatie.\n"
    )
    assert written(plan_removal(folder, read_content(folder), "linde", texts(), instead="een partij")).endswith(
        "Met de stichting, een partij en een partij.\n"
    )


def test_a_name_in_plain_words_is_told(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, page("titel: Tafel\nopgaven: wonen", "Dank aan de linde.\n"))

    [remark] = plan_removal(folder, read_content(folder), "linde", texts()).remarks

    assert texts().word(remark) == "Let op: 'De Linde' staat nog in coalities/tafel.md, regel 5."


def test_what_a_page_cannot_do_without_is_not_removed(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, page("titel: Tafel\nopgaven:\n  - wonen"))

    with pytest.raises(Refused) as refused:
        plan_removal(folder, read_content(folder), "wonen", texts())

    assert texts().word(refused.value.message) == (
        "'wonen' kan nog niet weg. In coalities/tafel.md, regel 4 is 'opgaven' verplicht; dat geldt voor 1 pagina. "
        "Verander dat eerst."
    )


def test_a_repeated_value_is_not_edited_in_two_places(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, page("titel: Tafel\nopgaven: wonen\ngebied: &x [Eem]\nbevestigd: *x"))

    with pytest.raises(Refused, match="anders geschreven"):
        plan_confirmation(folder, read_content(folder), ["tafel"], by="x", on=ON)


def test_a_page_that_cannot_be_read_stands_in_the_way_if_it_may_refer(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "---\ntitel: Tafel\nopgaven: [wonen\n---\n")

    with pytest.raises(Refused, match="niet te lezen"):
        plan_rename(folder, read_content(folder), "wonen", "huizen")
    assert plan_rename(folder, read_content(folder), "eik", "boom").files


def test_merging_moves_what_only_the_one_that_goes_knew(tmp_path: Path) -> None:
    folder = folder_with(
        tmp_path,
        page("titel: Tafel\nopgaven: wonen\ndeelnemers:\n  - linde\n  - partij: eik\n    rol: gast"),
        **{
            "organisaties/linde.md": page(
                "titel: Stichting De Linde\nwereld: particulier\ngebied: [Soest, Baarn]\n"
                "type: stichting # eigen\nopvolger: eik",
                "Over [[eik]] en de linde.\n",
            ),
            "organisaties/eik.md": page("titel: De Eik\nwereld: privaat\ngebied: [Soest]", "Eerste.\n"),
            "organisaties/es.md": page("titel: De Es\nwereld: privaat\nonderdeel-van: linde"),
        },
    )

    change = plan_merge(folder, read_content(folder), "linde", "eik")

    assert written(change, "organisaties/eik.md") == page(
        "titel: De Eik\nsynoniemen:\n  - Stichting De Linde\nvroeger:\n  - linde\n"
        "wereld: privaat\ngebied: [Soest, Baarn]\ntype: stichting # eigen",
        "Eerste.\n\nOver De Eik en de linde.\n",
    )
    assert written(change) == page("titel: Tafel\nopgaven: wonen\ndeelnemers:\n  - partij: eik\n    rol: gast")
    assert written(change, "organisaties/es.md") == page("titel: De Es\nwereld: privaat\nonderdeel-van: eik")
    assert [texts().word(remark) for remark in change.remarks] == [
        "Let op: 'wereld' verschilt. Uit organisaties/linde.md, regel 3 gaat weg: particulier. Dit blijft: privaat"
    ]
    carry_out(folder, change)
    found = verify(folder, ContentChange(()), on=ON).checked.diagnostics
    assert [problem.rule.code for problem in found] == ["A130"]  # of the remark that moved along


def test_merging_shows_every_value_that_goes(tmp_path: Path) -> None:
    folder = folder_with(
        tmp_path,
        page("titel: Tafel\nopgaven: wonen\ndeelnemers: [linde]"),
        **{
            "coalities/oud.md": page(
                "titel: Oud\nopgaven: wonen\nsamenvatting: |\n  Twee\n  regels.\ndeelnemers:\n"
                "  - {partij: linde, rol: gast}\n  - eik\nbevestigd: {op: 2026-01-02, door: secretaris}"
            ),
        },
    )
    change = plan_merge(folder, read_content(folder), "oud", "tafel")

    assert [texts().word(remark) for remark in change.remarks] == [
        (
            "Let op: 'deelnemers' verschilt. Uit coalities/oud.md, regel 8 gaat weg: {partij: linde, rol: gast}. "
            "Dit blijft: linde"
        ),
        "Let op: 'bevestigd' uit coalities/oud.md, regel 10 gaat weg: {op: 2026-01-02, door: secretaris}",
    ]
    assert "deelnemers: [linde, eik]" in written(change, "coalities/tafel.md")


def test_only_pages_of_one_kind_and_one_audience_can_be_merged(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, page("titel: Tafel\nopgaven: wonen"))
    make_folder(folder, {"organisaties/es.md": page("titel: De Es\nwereld: privaat\nzichtbaarheid: intern")})

    with pytest.raises(Refused, match="dezelfde soort"):
        plan_merge(folder, read_content(folder), "tafel", "eik")
    with pytest.raises(Refused, match="even zichtbaar"):
        plan_merge(folder, read_content(folder), "es", "eik")
    with pytest.raises(Refused, match="verschillende"):
        plan_merge(folder, read_content(folder), "eik", "eik")


@pytest.mark.parametrize(
    ("new", "said"),
    [("eik", "al in gebruik"), ("De Eik", "bedoelde u"), ("con", "betekenis"), ("x" * 81, "te lang")],
)
def test_an_id_that_cannot_be_is_refused(new: str, said: str, tmp_path: Path) -> None:
    folder = folder_with(tmp_path, page("titel: Tafel\nopgaven: wonen"))

    with pytest.raises(Refused) as refused:
        plan_rename(folder, read_content(folder), "tafel", new)

    assert said in texts().word(refused.value.message)
