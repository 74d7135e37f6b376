"""For every rule one small content folder that breaks it once, and no other rule that stops a build."""

from collections.abc import Mapping
from dataclasses import dataclass

from tests.folders import SETTINGS, Files, Link, page


@dataclass(frozen=True, slots=True)
class Example:
    """A content folder; `atlas.yml` is added unless it is in `files` or `settings` is false."""

    files: Files
    settings: bool = True

    @property
    def folder(self) -> Files:
        """All files of the folder."""
        return {**(SETTINGS if self.settings else {}), **self.files}


def _text(text: str | bytes) -> Example:
    """A folder with one page of this text."""
    return Example({"opgaven/wonen.md": text})


def _opgave(fields: str, body: str = "") -> Example:
    """A folder with one opgave that has these fields beside its title."""
    return _text(page(f"titel: Wonen\n{fields}", body))


def _coalitie(fields: str) -> Example:
    """A folder with one coalitie that has these fields beside its required ones."""
    return Example({"coalities/woondeal.md": page(f"titel: Woondeal\nopgaven: [wonen]\n{fields}"), **_WONEN})


def _settings(lines: str) -> Example:
    """A folder with these settings beside the title, and no pages."""
    return Example({"atlas.yml": f"titel: Proefatlas\n{lines}\n"})


_WONEN = {"opgaven/wonen.md": page("titel: Wonen")}
_GOOD = page("titel: Goed")

READING = {
    "A101": _text(b"---\ntitel: Caf\xe9\n---\n"),
    "A102": _opgave("samenvatting: een\x00teken"),
    "A103": _text(page("titel: Groot", "x" * 2_000_001)),
    "A104": Example({"opgaven/wonen.md": Link("../buiten.md"), "../buiten.md": _GOOD}),
    "A105": Example({"opgave/wonen.md": _GOOD}),
    "A106": Example({"wonen.md": _GOOD}),
    "A107": Example({"opgaven/foto.tiff": b"II*"}),
    "A108": Example({"opgaven/wonen.MD": _GOOD}),
    "A109": Example({"opgaven/Wonen_en_bouwen.md": _GOOD}),
    "A110": Example({"opgaven/con.md": _GOOD}),
    "A111": Example({f"opgaven/{'a' * 81}.md": _GOOD}),
    "A112": Example({"opgaven/wonen.md": _GOOD, "begrippen/wonen.md": _GOOD}),
    "A113": _text(" \n"),
    "A114": _text("titel: Wonen\n---\n"),
    "A115": _text("---\ntitel: Wonen\n\nTekst.\n"),
    "A120": _opgave("voca:\n\tcomplex: hoog"),
    "A121": _opgave("titel: Nog een keer"),
    "A122": _opgave("samenvatting: Let op: een dubbele punt"),
    "A123": _opgave("samenvatting: !belangrijk Lees dit"),
    "A124": _opgave("samenvatting: *sterretje"),
    "A125": _opgave("labels: " + "[" * 100_000),
    "A126": _opgave(
        "labels:\n  - &a [x, x, x, x, x, x, x, x, x, x]\n"
        + "".join(f"  - &{name} [{', '.join([f'*{before}'] * 10)}]\n" for before, name in ("ab", "bc", "cd", "de"))
    ),
    "A127": _opgave("[a, b]: c"),
    "A128": _text("---\n- wonen\n---\n"),
    "A129": Example({"teams/wonen.md": page("titel: Team Wonen\norganisatie:\n  ? Stichting De Linde")}),
    "A140": _opgave("", "Tekst.\n\n::: intern\nGeheim.\n"),
    "A141": _opgave("", "Tekst.\n\n:::\n"),
    "A142": _opgave("", "::: inter\nGeheim.\n:::\n"),
    "A143": _opgave("", "Tekst. ::: intern\nGeheim.\n"),
    "A146": _opgave("", "[a](" * 3_001),
    "A148": _opgave("", " " * 101 + "- diep"),
    "A147": _opgave("", "\n" * 20_001 + "Tekst."),
    "A145": _opgave("", "Zie [[wonen] voor meer.\n"),
}

READING |= {
    "A117": _opgave("samenvatting: een zacht\u00adstreepje"),
    "A118": _opgave("samenvatting: de \u0410tlas"),
    "A119": _opgave("", "<<<<<<< HEAD\nTekst A\n=======\nTekst B\n>>>>>>> tak\n"),
    "A130": _opgave("samenvatting: zie motie #14 van de raad"),
    "A131": _opgave("samenvatting: &co Wonen en meer"),
    "A132": _opgave("samenvatting: “Wonen en meer”"),
    "A133": _opgave('samenvatting: "Zie C:\\temp."'),
    "A150": _opgave("", "Zie <iframe src='x'>."),
    "A151": _opgave("", "Een <div> zonder einde."),
    "A152": _opgave("", "Zie [het stuk](file:///C:/stuk.docx)."),
    "A153": _opgave("", "Zie[^3]."),
    "A154": _opgave("", "Zie[^3].\n\n[^3]: Noot.\n\n[^3]: Dubbel.\n"),
    "A155": _opgave("", "Zie.\n\n[^3]: Noot.\n"),
    "A156": _opgave("", "Zie[^3].\n\n::: intern\n[^3]: Noot.\n:::\n"),
    "A157": _opgave("", "Zie:\n\n```\ncode\n"),
    "A158": _opgave("", "## Wie doet mee\n\nZie [verder](#wie-doet-mede)."),
}

FIELDS = {
    "A201": _opgave("samenvating: Kort."),
    "A202": _text(page("samenvatting: Kort.")),
    "A203": _opgave("samenvatting:"),
    "A204": _opgave("aard: [probleem]"),
    "A205": _text(page("titel: |\n  Wonen\n  en bouwen")),
    "A206": _coalitie("begin: 12-05-2023"),
    "A207": _coalitie("deelnemers:\n  - partij: '? De Linde'\n    capaciteit: veel"),
    "A208": _coalitie("aantal-volgens-bron: twaalf"),
    "A209": _coalitie("vorm: formel"),
    "A210": _coalitie("website: javascript:alert(1)"),
    "A211": _coalitie("identificatie:\n  kvk: 123"),
    "A212": _text(page("titel: onbekend")),
    "A213": _opgave("schaal: [lokaal, geen]"),
    "A214": _coalitie("initiatiefnemer: Provincie Utrecht"),
    "A215": _opgave("relaties:\n  - met: '? Bouwen'\n    soort: versterkt"),
    "A216": _coalitie("initiatiefnemer: '?'"),
    "A217": _opgave("samenvatting: Dit is <b>vet</b>."),
    "A218": _opgave("redactioneel: [samenvatting, schal]"),
    "A219": _opgave("vroeger: [Wonen en Bouwen]"),
    "A221": _opgave("labels: [bouwen, '']"),
    "A220": Example({"coalities/woondeal.md": page("titel: Woondeal\nopgaven: [[wonen]]"), **_WONEN}),
}

FIELDS |= {
    "A222": _opgave("samenvatting: Dit is **vet**."),
    "A223": _opgave("synoniemen: huis; woning"),
    "A224": _opgave('samenvatting: "::: intern"'),
    "A225": _opgave("zichtbaarheid:"),
    "A226": _opgave("bronnen: https://een.voorbeeld.nl, https://twee.voorbeeld.nl"),
    "A227": _opgave("synoniemen:\n  – huis\n  – woning"),
    "A228": _opgave("synoniemen:\n  huis\n  woning"),
    "A229": _opgave("samenvatting: [Concept]"),
}

SETTINGS_FILE = {
    "A250": Example({}, settings=False),
    "A251": _settings("adres: http://atlas.voorbeeld.nl/"),
    "A252": _settings("drempels:\n  overlap: 70"),
    "A253": _settings("velden:\n  opgave:\n    - naam: Streefjaar\n      type: datum"),
    "A254": _settings("velden:\n  opgave:\n    - naam: schaal\n      type: tekst"),
    "A255": _settings("velden:\n  opgave:\n    - naam: kleurtje\n      type: keuze"),
    "A257": Example({**_settings("thema:\n  logo: logo.svg").files, "logo.svg": "<svg><script/></svg>"}),
    "A256": _settings("thema:\n  logo: logo.svg"),
}


def _places(table: str) -> Example:
    """A folder with this table of places and no pages."""
    return Example({**_settings("plaatsen: plaatsen.csv").files, "plaatsen.csv": table})


PLACES = {
    "A270": _coalitie("gebied: [Ziest]"),
    "A271": _settings("plaatsen: plaatsen.csv"),
    "A272": _places("naam,kolom\nEik,2\n"),
    "A273": _places("naam,kolom,rij\nEik,twee,0\n"),
    "A274": _places("naam,kolom,rij\nEik,2,0\nBeuk,2,0\n"),
    "A275": _places("naam,kolom,rij\nEik,2,0\nBeuk,3,0\n"),
    "A276": _places("naam,kolom,rij\nEik,2,0\nBeuk,4,0\nEs,40,0\n"),
    "A277": _places("naam,kolom,rij\nA,1,0\nB,3,0\nC,0,1\nD,4,1\nE,1,2\nF,3,2\n"),
    "A278": _settings("gebieden:\n  - naam: Kern\n    plaatsen: [Zeits]"),
    "A279": _settings("gebieden:\n  - naam: Kern"),
}

EXAMPLES: Mapping[str, Example] = {**READING, **FIELDS, **SETTINGS_FILE, **PLACES}
