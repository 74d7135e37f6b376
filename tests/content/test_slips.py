"""Slips of the hand of every kind, each on a page of its own: told on its line, under the rule that is about it."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from atlas.builder import check
from tests.folders import make_folder, page
from tests.sites import make_site

ON = date(2026, 11, 24)


def text(body: str) -> Mapping[str, str]:
    return {"paginas/proef.md": page("titel: Proef", body)}


def fields(lines: str) -> Mapping[str, str]:
    return {"coalities/twee.md": page(f"{lines}\nopgaven: [wonen]")}


SLIPS: Mapping[str, tuple[Mapping[str, str], int, str]] = {
    "a backtick in front": (fields("titel: `Concept` tafel"), 2, "A122"),
    "a percent sign in front": (fields("titel: Twee\nsamenvatting: %20 spaties"), 3, "A122"),
    "a star in front": (fields("titel: *Wonen*"), 2, "A122"),
    "a colon within": (fields("titel: Wonen: nu"), 2, "A122"),
    "a named link to a file of one's own": (text("Zie [stuk][a].\n\n[a]: file:///c:/x.docx"), 6, "A152"),
    "a bare path on a network": (text("Zie \\\\server\\map\\stuk.docx."), 4, "A152"),
    "a link in HTML to a file of the folder": (text("<a href='opgaven/wonen.md'>wonen</a>"), 4, "A152"),
    "a folder before the id": (text("Zie [[opgaven/wonen]]."), 4, "A214"),
    "a party without a name": (text("Zie [[?]]."), 4, "A216"),
    "a note in a heading": (text("## Kop[^1]\n\nTekst."), 4, "A153"),
    "a heading in capitals": (text("Zie [boven](#Inleiding).\n\n## Inleiding"), 4, "A158"),
    "a conflict in the fields": (fields("titel: T\n<<<<<<< HEAD\nvorm: formeel\n=======\n>>>>>>> tak"), 3, "A119"),
    "an empty visibility": (fields("titel: Twee\nzichtbaarheid:"), 3, "A225"),
    "a block in a field": (fields('titel: Twee\nsamenvatting: "Een ::: intern tekst"'), 3, "A224"),
    "a sign without width in an id": (fields("titel: Twee\ndeelnemers: [wonen\u200b]"), 3, "A117"),
    "a letter of another script": (fields("titel: Twee\ndeelnemers: ['? Gem\u0435ente Eem']"), 3, "A118"),
    "a character by its number": (fields('titel: "Twee\\x08"'), 2, "A102"),
    "a field twice": (fields("titel: Twee\nvorm: formeel\nvorm: informeel"), 4, "A121"),
    "a tab": (fields("titel: Twee\ndeelnemers:\n\t- wonen"), 4, "A120"),
    "a date in words": (fields("titel: Twee\nbegin: voorjaar 2024"), 3, "A206"),
    "a remark that is never closed": (text("Een <!-- opmerking\n\nDe rest."), 4, "A151"),
    "a fold that is never closed": (text("<details>\n<summary>Meer</summary>\n\n**vet**"), 4, "A151"),
    "a picture that is not there": (text("![](kaart.png)"), 4, "A520"),
    "a picture of another site": (text("![Kaart](https://voorbeeld.nl/k.png)"), 4, "A521"),
}


@pytest.mark.parametrize(("files", "line", "code"), SLIPS.values(), ids=SLIPS.keys())
def test_a_slip_is_told_on_its_line(files: Mapping[str, str], line: int, code: str, tmp_path: Path) -> None:
    found = check(make_folder(make_site(tmp_path, {}), files), audience="intern", on=ON).diagnostics

    assert (line, code) in {(problem.span.line, problem.rule.code) for problem in found}
