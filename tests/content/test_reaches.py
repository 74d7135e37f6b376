"""What an editor types reaches the reader, or a message says why not: inputs of every kind, each with its outcome."""

import re

import pytest

from atlas.content.kinds import table_of_kinds
from atlas.content.read import check_page
from atlas.content.source import Source
from atlas.content.text.body import read_body
from atlas.diagnostics import Diagnostics
from atlas.site.html.markdown import to_html
from atlas.site.model import Anchor
from atlas.texts import texts
from tests.folders import page

WORDS = texts()


def told(problems: Diagnostics) -> list[str]:
    """Each diagnostic as its line, its code, and its words with what to do."""
    return [
        f"{p.span.line}: {p.rule.code} {WORDS(p.rule.text, **p.args)} → {WORDS(p.rule.help, **p.args)}"
        for p in problems
    ]


def of_fields(fields: str) -> list[str]:
    """What is told of a coalition with these fields, which begin on line 2."""
    source = Source(path="coalities/proef.md", kind="coalitie", id="proef", text=page(fields, "Tekst.\n"))
    return [line for line in told(check_page(source, table_of_kinds())[1]) if "A202" not in line]


def of_text(text: str) -> list[str]:
    return told(read_body(text, "paginas/proef.md", 1)[1])


def as_html(text: str) -> str:
    return str(to_html(text, lambda found: Anchor(href=f"../{found.target}.html", text=found.label or found.target)))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("titel: Wonen: nu", '2: A122 titel: "Wonen: nu"'),
        ('titel: "Wonen" nu', "2: A122 titel: '\"Wonen\" nu'"),
        *((f"titel: {sign}raad", f'2: A122 titel: "{sign}raad"') for sign in "@`%|>,]}"),
        ("titel: & raad", '2: A122 titel: "& raad"'),
        ("titel: &raad van Eem", '2: A131 titel: "&raad van Eem"'),
        ("titel: *raad", '2: A124 titel: "*raad"'),
        ("titel: !raad", '2: A123 titel: "!raad"'),
        ("titel: ? raad", '2: A129 titel: "? raad"'),
        ("titel: - raad", '2: A122 titel: "- raad"'),
        ("titel: [raad", '2: A122 titel: "[raad"'),
        ("titel: [raad]", '2: A229 titel: "[raad]"'),
        ("titel: [Concept] Wonen", '2: A122 titel: "[Concept] Wonen"'),
        ("titel: 's-Hertogenbosch", '2: A122 titel: "\'s-Hertogenbosch"'),
        ("titel: 's-Hertogenbosch en 't Gooi'", "2: A122 titel: \"'s-Hertogenbosch en 't Gooi\""),
        ("titel: x\nlabels:\n  - 's-Gravenhage\n  - 't Gooi", '4: A122 - "\'s-Gravenhage"'),
        ("titel: x\nlabels: [Eem, 's-Hertogenbosch]", '3: A122 labels: [Eem, "\'s-Hertogenbosch"]'),
        ("titel: x\nlabels: [@x, Eem]", '3: A122 labels: ["@x", Eem]'),
        ("titel: x\nlabels: [a #b, c]", '3: A122 labels: ["a #b", c]'),
        ("titel: x\nlabels: [a,, b]", "3: A122 labels: [a, b]"),
        ("titel: x\nlabels: [a, b", "3: A122 ]"),
        ("titel:Wonen", "2: A122 titel: Wonen"),
        ("titel:Wonen\nlabels: [a]", "2: A122 titel: Wonen"),
        ("titel: Actie #wonen", '2: A130 titel: "Actie #wonen"'),
        ("titel: x\nsamenvatting: zie\n  nr #14 van\n  de raad", "4: A122 de regels eronder"),
        ("titel: x\nopgaven: wonen, werken", "3: A226 opgaven: [wonen, werken]"),
        ("titel: x\nopgaven: [wonen; werken]", "3: A226 opgaven: [wonen, werken]"),
        ("titel: x\ndeelnemers:\n  - een, twee", "4: A226 deelnemers: [een, twee]"),
        ("titel: x\nbronnen: https://a.nl, https://b.nl", "3: A226 bronnen: [https://a.nl, https://b.nl]"),
        ("titel: x\nlabels: een,twee", "3: A223 labels: [een, twee]"),
        ("titel: x\nlabels: een; twee", "3: A223 labels: [een, twee]"),
        ("titel: x\nlabels:\n  een\n  twee", "4: A228 labels: [een, twee]"),
        ("titel: x\nlabels:\n  – een\n  – twee", "4: A227 labels: [een, twee]"),
        ("titel: x\nlabels:\n  • een\n  • twee", "4: A227 U+2022"),
        ("titel: “Wonen”", '2: A132 titel: "Wonen"'),
        ('titel: "Wonen”', '2: A122 titel: "Wonen"'),
        ("titel: “Wonen: nu”", '2: A122 titel: "Wonen: nu"'),
        ("titel: x\nlabels: [“a”, ‘b’]", '3: A132 labels: ["a", "b"]'),
        ("titel: x\ndeelnemers:\n  - “? Stichting: X”", '4: A122 - "? Stichting: X"'),
        ("titel:\u00a0Wonen", "2: A122 U+00A0"),
        ("titel\u00a0: Wonen", "2: A122 U+00A0"),
        ("titel： Wonen", "2: A122 U+FF1A"),
        ("titel: x\nlabels:\n  -\u00a0een", "4: A122 U+00A0"),
        ("titel: Wonen\u00a0nu", "2: A117 U+00A0"),
        ("titel: Won\u200ben", "2: A117 U+200B"),
        ("titel: Wonen\u202e", "2: A117 U+202E"),
        ("titel: \uf0b7 Wonen", "2: A117 U+F0B7"),
        ("titel: \u0410mersfoort", "2: A118 Amersfoort"),
        ("titel: \u0421\u041e\u0421 Eem", "2: A118 COC"),
        ("titel: Gemeente\u2011Eem", "2: A118 Gemeente-Eem"),
        ("titel: \U0001d5ea\U0001d5fc\U0001d5fb\U0001d5f2\U0001d5fb", "2: A118 Wonen"),
        ('titel: "a\\x08b"', "2: A102 U+0008"),
        ('titel: "a\\0b"', "2: A102 U+0000"),
        ('titel: "a\\uFFFEb"', "2: A102 U+FFFE"),
        ('titel: "C:\\temp"', r"2: A133 'C:\temp'"),
        ("titel: x\n<<<<<<< HEAD\nlabels: [a]\n=======\nlabels: [b]\n>>>>>>> tak", "3: A119 conflict"),
        ("titel: x\nlabels: [a]\n>>>>>>> tak", "4: A119 conflict"),
        ("titel: x ::: intern", "2: A224 titel"),
        ("titel: x\nlabels: ['::: intern']", "3: A224 labels"),
        ("titel: x\ndeelnemers:\n  - '? X ::: intern'", "4: A224 partij"),
        ("titel: x\nsamenvatting: |\n  ::: intern\n  geheim\n  :::", "3: A224 samenvatting"),
        *((f"titel: x\nzichtbaarheid: {word}", "3: A225 intern") for word in ("", "''", "[]", "# intern", "geen")),
        ("titel: x\ndeelnemers:\n  - partij: a\n    zichtbaarheid:", "5: A225 intern"),
        ("titel: x\nsamenvatting: Zie _dit_", "3: A222 _dit_"),
        ("titel: x\nsamenvatting: '# Kop'", "3: A222 #"),
        ("titel: '**Wonen**'", "2: A222 **Wonen**"),
    ],
)
def test_what_yaml_reads_otherwise_is_told_with_the_line_as_it_should_be(fields: str, expected: str) -> None:
    place, code, words = expected.split(" ", 2)

    matching = [line for line in of_fields(fields) if line.startswith(f"{place} {code} ") and words in line]
    assert matching, of_fields(fields)


@pytest.mark.parametrize(
    "fields",
    [
        "titel: Wonen\nlabels: [een, twee]\nsamenvatting: Zie motie 14, en 2*3*4 of snake_case_woord.",
        'titel: "\'s-Hertogenbosch"',
        "titel: 5 > 3 & 2 * 4 ! @ ` % |",
        "titel: Één naïeve coöperatie – „zo” zegt men – ½ m² CO₂",
        "titel: Москва en Αθήνα",
        "titel: \U0001f468\u200d\U0001f469 samen",
        'titel: "a: b # c"',
        "titel: x # \n",
        "titel: x\nsamenvatting: >\n  zie #14 van # x\n  de raad",
    ],
)
def test_what_is_right_is_no_matter_for_a_message(fields: str) -> None:
    assert [line for line in of_fields(fields) if "A130" not in line] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[x](file:///C:/x)", "1: A152 file:"),
        ("[x](\\\\server\\map\\x)", "1: A152 server"),
        ("[x](ftp://x.nl)", "1: A152 ftp:"),
        ("a\n\nZie \\\\server\\map\\x.docx.", "3: A152 server"),
        ("<ftp://x.nl/a>", "1: A152 ftp:"),
        ("[x][r]\n\n[r]: file:///c:/x", "3: A152 file:"),
        ("[x](www.voorbeeld.nl)", "1: A152 www"),
        ("[x](verslag.pdf)", "1: A152 verslag.pdf"),
        ("[x](javascript:alert(1))", "1: A152 javascript"),
        ("[x](pad met spatie.md)", "1: A152 spatie"),
        ("[x](../opgaven/Wonen.md)", "1: A152 Wonen.md"),
        ("[lange\ntekst](file:///x)", "2: A152 file:"),
        ('<a href="../opgaven/wonen.md">x</a>', "1: A152 wonen"),
        ("[x]()", "1: A152 "),
        ("Zie[^3].", "1: A153 3"),
        ("Zie[^3]: zo.", "1: A153 3"),
        ("a[^1]\n\n[^1]: x\n\n[^1]: y", "5: A154 1"),
        ("a\n\n[^1]: x", "3: A155 1"),
        ("a[^1]\n\n::: intern\n[^1]: x\n:::", "1: A156 1"),
        ("[^1]: x\n\n::: intern\na[^1]\n:::", "4: A156 1"),
        ("x <b>y\n\nz", "1: A151 <b>"),
        ("x\n\n<p>y\n\nz", "3: A151 <p>"),
        ("x\n<li>y", "2: A151 <li>"),
        ("x</div>", "1: A151 </div>"),
        ("x\n\n<!-- y", "3: A151 <!--"),
        ("x <iframe src=y>", "1: A150 <iframe"),
        ("x <img src=y>", "1: A150 <img"),
        ("x &#8; y", "1: A102 U+0008"),
        ("x\n&#x1F;", "2: A102 U+001F"),
        ("```\nx", "1: A157 ```"),
        ("[[wonen", "1: A145 ]]"),
        ("![[x.png]]", "1: A322 omschrijving"),
        ("[[wonen#kop]]", "1: A321 kop"),
        ("x ::: intern", "1: A143 :::"),
    ],
)
def test_what_readers_would_not_see_is_told_on_its_line(text: str, expected: str) -> None:
    place, code, words = expected.split(" ", 2)

    assert [one for one in of_text(text) if one.startswith(f"{place} {code} ") and words in one], of_text(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Vul in <naam> en <naam organisatie>.", "Vul in &lt;naam&gt; en &lt;naam organisatie&gt;."),
        ("x < y, <3, <5 jaar, a<b", "x &lt; y, &lt;3, &lt;5 jaar, a&lt;b"),
        ("x <naam>\n\n**na**", "<strong>na</strong>"),
        ("x <div>\n\n**na**", "<strong>na</strong>"),
        ("x\n\n<p>y\n\n**na**", "<strong>na</strong>"),
        ("<table><tr><td>x\n\n**na**", "<strong>na</strong>"),
        ("<!-- y\n\n**na**", "<strong>na</strong>"),
        ("<details><summary>Meer</summary>\n\n- **a**\n\n</details>", "<li><strong>a</strong></li>"),
        ("![Kaart](k.png)", "<p>Kaart</p>"),
        ("![Kaart van *Eem*](https://x.nl/k.png)", "Kaart van *Eem*"),
        ("![Kaart](een kaart.png)", "<p>Kaart</p>"),
        ("![Kaart][r]\n\n[r]: k.png", "<p>Kaart</p>"),
        ("[woorden](file:///x)", "<p>woorden</p>"),
        ("[](https://x.nl)", ">https://x.nl</a>"),
        ("[x](../opgaven/wonen.md#kop)", '<a href="../wonen.html">x</a>'),
        ("[**x**](../opgaven/wonen.md)", '<a href="../wonen.html"><strong>x</strong></a>'),
        ("[x][r]\n\n[r]: ../opgaven/wonen.md", '<a href="../wonen.html">x</a>'),
        ("[a [b] c](<../opgaven/wonen.md>)", '<a href="../wonen.html">a [b] c</a>'),
        ("https://nl.wikipedia.org/wiki/Eem_(rivier).", 'href="https://nl.wikipedia.org/wiki/Eem_(rivier)"'),
        ("www.voorbeeld.nl, a@voorbeeld.nl", 'href="mailto:a@voorbeeld.nl"'),
        ("[TOC]\n\n# a", "[TOC]"),
        ("# Kop {2026}", "Kop {2026}"),
        ("!!! let op\n    tekst", "!!! let op"),
        ("#14 van de raad", "<p>#14 van de raad</p>"),
        ("a \\<b> \\~ c", "a &lt;b&gt; ~ c"),
        ('<span class="chooser" id="x">y</span>', '<span id="t-x">y</span>'),
        ('<a title="a>b" class="matrix" href="https://x.nl">y</a>', '<a title="a&gt;b" href="https://x.nl">y</a>'),
        ('`<b class="x">`', '<code>&lt;b class="x"&gt;</code>'),
        ("a \ue03c \ue03d b", "a \ufffd \ufffd b"),
        ("a[^1]\n\n[^1]: een\n\n[^2]: weg\n\nna", "<p>na</p>"),
        ("- a\n\t- b", "<ul>\n<li>b</li>\n</ul>"),
        ("~~oud~~ en - [ ] nog", "<del>oud</del> en - [ ] nog"),
    ],
)
def test_what_is_typed_reaches_the_reader(text: str, shown: str) -> None:
    assert shown in as_html(text)


def test_no_tag_that_is_not_laid_out_swallows_what_follows() -> None:
    for name in (
        "naam",
        "div",
        "p",
        "li",
        "td",
        "table",
        "script",
        "textarea",
        "select",
        "pre",
        "details",
        "b",
        "a",
        "!--",
    ):
        html = as_html(f"voor <{name}> tussen\n\n**na**\n\n- punt")
        assert "<strong>na</strong>" in html, name
        assert re.search(r"<ul>\s*<li>punt", html), name
