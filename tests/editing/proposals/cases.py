"""Proposals for pages of the frozen atlas, each with the lines that it changes, and what of it is left."""

# ruff: noqa: E501 - lines as they stand on the pages

from typing import Any, NamedTuple

Block = dict[str, Any]


class Case(NamedTuple):
    name: str
    block: Block
    lines: list[str]
    left: tuple[str, ...] = ()


CASES = [
    Case(
        "a choice",
        {"soort": "coalitie", "pagina": "u-ned", "zet": {"status": ["actief", "afbouwend"]}},
        ["- status: actief", "+ status: afbouwend"],
    ),
    Case(
        "a date",
        {"soort": "coalitie", "pagina": "city-deal-health-hub", "zet": {"begin": ["2016-05-27", "2016"]}},
        ["- begin: 2016-05-27", "+ begin: 2016"],
    ),
    Case(
        "a field that was not there",
        {"soort": "coalitie", "pagina": "u-ned", "zet": {"einde": [None, "2030"]}},
        ["+ einde: 2030"],
    ),
    Case(
        "looked for and not found",
        {"soort": "coalitie", "pagina": "u-ned", "zet": {"einde": [None, "onbekend"]}},
        ["+ einde: onbekend"],
    ),
    Case(
        "a text with marks that mean something in YAML",
        {
            "soort": "coalitie",
            "pagina": "u-ned",
            "zet": {"samenvatting": [None, 'Rijk en regio: samen # één "programma"']},
        },
        ["+ samenvatting: 'Rijk en regio: samen # één \"programma\"'"],
    ),
    Case(
        "a text of two lines",
        {"soort": "coalitie", "pagina": "u-ned", "zet": {"samenvatting": [None, "Regel een.\nRegel twee."]}},
        ["+ samenvatting: |-", "+   Regel een.", "+   Regel twee."],
    ),
    Case(
        "the first part of a group",
        {"soort": "coalitie", "pagina": "u-ned", "zet": {"vormkenmerken.sturing": [None, "gelijkwaardig"]}},
        ["+ vormkenmerken:", "+   sturing: gelijkwaardig"],
    ),
    Case(
        "a part of a group",
        {
            "soort": "organisatie",
            "pagina": "gemeente-utrecht",
            "zet": {"identificatie.wikidata": ["Q803", "Q39297398"]},
        },
        ["-   wikidata: Q803", "+   wikidata: Q39297398"],
    ),
    Case(
        "a part of a group goes",
        {
            "soort": "organisatie",
            "pagina": "gemeente-utrecht",
            "zet": {"identificatie.oin": ["00000001002220647000", None]},
        },
        ['-   oin: "00000001002220647000"'],
    ),
    Case(
        "a field goes",
        {"soort": "coalitie", "pagina": "u-ned", "zet": {"aantal-volgens-bron": ["19", None]}},
        ["- aantal-volgens-bron: 19"],
    ),
    Case(
        "the first part of a group goes",
        {
            "soort": "organisatie",
            "pagina": "gemeente-utrecht",
            "zet": {"identificatie.tooi": ["https://identifier.overheid.nl/tooi/id/gemeente/gm0344", None]},
        },
        ["-   tooi: https://identifier.overheid.nl/tooi/id/gemeente/gm0344"],
    ),
    Case(
        "a participant comes",
        {
            "soort": "coalitie",
            "pagina": "u-ned",
            "rijen": {
                "deelnemers": [
                    [None, {"partij": "gemeente-amersfoort", "rol": "deelnemer", "bron": "bron-provincie-u-ned"}]
                ]
            },
        },
        ["+   - partij: gemeente-amersfoort", "+     rol: deelnemer", "+     bron: bron-provincie-u-ned"],
    ),
    Case(
        "a participant comes, by title",
        {"soort": "coalitie", "pagina": "u-ned", "rijen": {"deelnemers": [[None, {"partij": "Gemeente Amersfoort"}]]}},
        ["+   - gemeente-amersfoort"],
    ),
    Case(
        "a participant without a page",
        {"soort": "coalitie", "pagina": "u-ned", "rijen": {"deelnemers": [[None, {"partij": "? Fietsersbond"}]]}},
        ["+   - '? Fietsersbond'"],
    ),
    Case(
        "the last participant goes",
        {
            "soort": "coalitie",
            "pagina": "u-ned",
            "rijen": {"deelnemers": [[{"partij": "ns", "rol": "deelnemer", "bron": "bron-provincie-u-ned"}, None]]},
        },
        ["-   - partij: ns", "-     rol: deelnemer", "-     bron: bron-provincie-u-ned"],
    ),
    Case(
        "one from the middle goes",
        {
            "soort": "coalitie",
            "pagina": "u-ned",
            "rijen": {
                "deelnemers": [[{"partij": "gemeente-zeist", "rol": "deelnemer", "bron": "bron-provincie-u-ned"}, None]]
            },
        },
        ["-   - partij: gemeente-zeist", "-     rol: deelnemer", "-     bron: bron-provincie-u-ned"],
    ),
    Case(
        "a participant gets a date",
        {
            "soort": "coalitie",
            "pagina": "u-ned",
            "rijen": {
                "deelnemers": [
                    [
                        {"partij": "ns", "rol": "deelnemer", "bron": "bron-provincie-u-ned"},
                        {"partij": "ns", "rol": "deelnemer", "bron": "bron-provincie-u-ned", "sinds": "2018"},
                    ]
                ]
            },
        },
        ["+     sinds: 2018"],
    ),
    Case(
        "a participant gets another role",
        {
            "soort": "coalitie",
            "pagina": "u-ned",
            "rijen": {
                "deelnemers": [
                    [
                        {"partij": "ns", "rol": "deelnemer", "bron": "bron-provincie-u-ned"},
                        {"partij": "ns", "rol": "adviseur", "bron": "bron-provincie-u-ned"},
                    ]
                ]
            },
        },
        ["-     rol: deelnemer", "+     rol: adviseur"],
    ),
    Case(
        "a part of a participant goes",
        {
            "soort": "coalitie",
            "pagina": "u-ned",
            "rijen": {
                "deelnemers": [
                    [
                        {"partij": "ns", "rol": "deelnemer", "bron": "bron-provincie-u-ned"},
                        {"partij": "ns", "bron": "bron-provincie-u-ned"},
                    ]
                ]
            },
        },
        ["-     rol: deelnemer"],
    ),
    Case(
        "a part goes and one comes",
        {
            "soort": "coalitie",
            "pagina": "u-ned",
            "rijen": {
                "deelnemers": [
                    [
                        {"partij": "ns", "rol": "deelnemer", "bron": "bron-provincie-u-ned"},
                        {"partij": "ns", "bron": "bron-provincie-u-ned", "sinds": "2018"},
                    ]
                ]
            },
        },
        ["-     rol: deelnemer", "+     sinds: 2018"],
    ),
    Case(
        "a remark in a row",
        {
            "soort": "coalitie",
            "pagina": "city-deal-health-hub",
            "rijen": {
                "deelnemers": [
                    [
                        {
                            "partij": "gemeente-vijfheerenlanden",
                            "rol": "deelnemer",
                            "bron": "bron-staatscourant-health-hub-2016",
                            "zekerheid": "afgeleid",
                            "toelichting": "Ondertekenaar was Vianen.",
                        },
                        {
                            "partij": "gemeente-vijfheerenlanden",
                            "rol": "deelnemer",
                            "bron": "bron-staatscourant-health-hub-2016",
                            "zekerheid": "afgeleid",
                            "toelichting": "Vianen tekende in 2016.",
                        },
                    ]
                ]
            },
        },
        ["-     toelichting: Ondertekenaar was Vianen.", "+     toelichting: Vianen tekende in 2016."],
    ),
    Case(
        "a short row becomes a group",
        {
            "soort": "coalitie",
            "pagina": "u-ned",
            "rijen": {"opgaven": [[{"opgave": "wonen"}, {"opgave": "wonen", "belang": "Woningen bij knooppunten."}]]},
        },
        ["-   - wonen", "+   - opgave: wonen", "+     belang: Woningen bij knooppunten."],
    ),
    Case(
        "a text comes in a list",
        {"soort": "coalitie", "pagina": "u-ned", "rijen": {"opmerkingen": [[None, "Tweede opmerking."]]}},
        ["+   - Tweede opmerking."],
    ),
    Case(
        "a text in a list changes",
        {
            "soort": "coalitie",
            "pagina": "u-ned",
            "rijen": {
                "opmerkingen": [
                    ["De bron noemt 10 gemeenten, maar somt er 12 op.", "De bron noemt 10 gemeenten en somt er 12 op."]
                ]
            },
        },
        ["-   - De bron noemt 10 gemeenten, maar somt er 12 op.", "+   - De bron noemt 10 gemeenten en somt er 12 op."],
    ),
    Case(
        "the only text of a list goes",
        {
            "soort": "coalitie",
            "pagina": "u-ned",
            "rijen": {"opmerkingen": [["De bron noemt 10 gemeenten, maar somt er 12 op.", None]]},
        },
        ["- opmerkingen:", "-   - De bron noemt 10 gemeenten, maar somt er 12 op."],
    ),
    Case(
        "a list that was not there",
        {"soort": "coalitie", "pagina": "u-ned", "rijen": {"sectoren": [[None, "mobiliteit"], [None, "wonen"]]}},
        ["+ sectoren:", "+   - mobiliteit", "+   - wonen"],
    ),
    Case(
        "a web address as a source",
        {"soort": "coalitie", "pagina": "u-ned", "rijen": {"bronnen": [[None, "https://example.org/u-ned"]]}},
        ["+   - https://example.org/u-ned"],
    ),
    Case(
        "a reference by title",
        {
            "soort": "organisatie",
            "pagina": "ns",
            "zet": {"onderdeel-van": [None, "Ministerie van Infrastructuur en Waterstaat"]},
        },
        ["+ onderdeel-van: ministerie-van-infrastructuur-en-waterstaat"],
    ),
    Case(
        "the page by its former id",
        {
            "soort": "organisatie",
            "pagina": "gm0344",
            "zet": {"website": ["https://www.utrecht.nl", "https://utrecht.nl"]},
        },
        ["- website: https://www.utrecht.nl", "+ website: https://utrecht.nl"],
    ),
    Case(
        "a new page",
        {
            "soort": "coalitie",
            "titel": "Proeftafel U Ned",
            "zet": {"vorm": [None, "informeel"], "begin": [None, "2026"]},
            "rijen": {"opgaven": [[None, "wonen"]], "deelnemers": [[None, "Gemeente Utrecht"]]},
        },
        [
            "+ ---",
            "+ titel: Proeftafel U Ned",
            "+ opgaven:",
            "+   - wonen",
            "+ vorm: informeel",
            "+ deelnemers:",
            "+   - gemeente-utrecht",
            "+ begin: 2026",
            "+ ---",
        ],
    ),
    Case(
        "everything at once",
        {
            "soort": "coalitie",
            "pagina": "u-ned",
            "zet": {"status": ["actief", "afgerond"], "einde": [None, "2025"], "samenvatting": [None, "Kort."]},
            "rijen": {
                "deelnemers": [
                    [{"partij": "ns", "rol": "deelnemer", "bron": "bron-provincie-u-ned"}, None],
                    [None, {"partij": "gemeente-amersfoort"}],
                    [
                        {"partij": "prorail", "rol": "deelnemer", "bron": "bron-provincie-u-ned"},
                        {"partij": "prorail", "rol": "deelnemer", "bron": "bron-provincie-u-ned", "sinds": "2019"},
                    ],
                ]
            },
        },
        [
            "+ samenvatting: Kort.",
            "+     sinds: 2019",
            "+   - gemeente-amersfoort",
            "-   - partij: ns",
            "-     rol: deelnemer",
            "-     bron: bron-provincie-u-ned",
            "- status: actief",
            "+ status: afgerond",
            "+ einde: 2025",
        ],
    ),
    Case(
        "it stands there already",
        {
            "soort": "coalitie",
            "pagina": "u-ned",
            "zet": {"status": ["verkennend", "actief"]},
            "rijen": {"deelnemers": [[None, {"partij": "ns", "rol": "deelnemer", "bron": "bron-provincie-u-ned"}]]},
        },
        [],
    ),
    Case(
        "a field was changed meanwhile, the rest comes",
        {
            "soort": "coalitie",
            "pagina": "u-ned",
            "zet": {"status": ["verkennend", "afgerond"], "einde": [None, "2025"]},
        },
        ["+ einde: 2025"],
        ("status: toen verkennend; nu actief; voorstel afgerond",),
    ),
    Case(
        "a row was changed meanwhile",
        {"soort": "coalitie", "pagina": "u-ned", "rijen": {"deelnemers": [[{"partij": "ns", "rol": "lid"}, None]]}},
        [],
        (
            "deelnemers: toen partij: ns, rol: lid; nu partij: ns, rol: deelnemer, bron: bron-provincie-u-ned; voorstel weg",
        ),
    ),
    Case(
        "a row is there and says something else",
        {"soort": "coalitie", "pagina": "u-ned", "rijen": {"deelnemers": [[None, {"partij": "ns"}]]}},
        [],
        (
            "deelnemers: toen niet in de lijst; nu partij: ns, rol: deelnemer, bron: bron-provincie-u-ned; voorstel partij: ns",
        ),
    ),
    Case(
        "a part of a part of a group",
        {"soort": "opgave", "pagina": "wonen", "zet": {"voca.complex.mate": ["hoog", "midden"]}},
        ["-     mate: hoog", "+     mate: midden"],
    ),
    Case(
        "a part of a part goes",
        {
            "soort": "opgave",
            "pagina": "wonen",
            "zet": {
                "voca.onzeker.toelichting": [
                    "Of plannen doorgaan hangt af van geld, grond en regels waar de regio niet alleen over gaat.",
                    None,
                ]
            },
        },
        [
            "-     toelichting: Of plannen doorgaan hangt af van geld, grond en regels waar de regio niet alleen over gaat."
        ],
    ),
    Case(
        "of a row only the part that nobody touched",
        {
            "soort": "coalitie",
            "pagina": "u-ned",
            "rijen": {
                "deelnemers": [[{"partij": "ns", "rol": "lid"}, {"partij": "ns", "rol": "adviseur", "sinds": "2018"}]]
            },
        },
        ["+     sinds: 2018"],
        ("deelnemers (ns), rol: toen lid; nu deelnemer; voorstel adviseur",),
    ),
    Case(
        "a whole list looked for and not found",
        {"soort": "coalitie", "pagina": "u-ned", "zet": {"sectoren": [None, "onbekend"]}},
        ["+ sectoren: onbekend"],
    ),
    Case(
        "a paragraph changes",
        {
            "soort": "begrip",
            "pagina": "mandaat",
            "rijen": {
                "tekst": [
                    [
                        "Aan tafel is het goed om te weten wat iemand mag. Mag die persoon besluiten, of alleen meedenken? Moet een raad of bestuur er nog iets van vinden? Dat heet mandaat.",
                        "Aan tafel is het goed om te weten wat iemand mag. Dat heet mandaat.",
                    ]
                ]
            },
        },
        [
            "- Aan tafel is het goed om te weten wat iemand mag. Mag die persoon besluiten, of alleen meedenken? Moet een raad of bestuur er nog iets van vinden? Dat heet mandaat.",
            "+ Aan tafel is het goed om te weten wat iemand mag. Dat heet mandaat.",
        ],
    ),
    Case(
        "a paragraph comes",
        {"soort": "begrip", "pagina": "mandaat", "rijen": {"tekst": [[None, "Vraag het dus.\nHet liefst vooraf."]]}},
        ["+ ", "+ Vraag het dus.", "+ Het liefst vooraf."],
    ),
]
