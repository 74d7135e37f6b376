"""Drawings and pictures that a stranger could hand in as a logo or beside a page, each of which does something opened.

A drawing works if, opened by itself in a browser, it calls `boem(number)` or asks `boem.invalid/number`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.hostile.payloads import AT, CALL

OPEN = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' xmlns:h="http://www.w3.org/1999/xhtml" viewBox="0 0 99 99" width="99" height="99"{}>{}</svg>'
)
IN_PAGE = f"<h:body xmlns:h='http://www.w3.org/1999/xhtml'><h:img src='x' onerror='{CALL}'/></h:body>"


@dataclass(frozen=True, slots=True)
class HostileDrawing:
    """A drawing with its number and the name that its file would have."""

    number: int
    name: str
    text: str


def drawings() -> tuple[HostileDrawing, ...]:
    """Every hostile drawing, numbered; the numbers follow the order."""
    numbered = enumerate(_texts(), 7000)
    return tuple(HostileDrawing(n, f"tekening{n}.svg", text.replace("%n", str(n))) for n, text in numbered)


def _texts() -> Iterator[str]:
    yield from (OPEN.format("", inner) for inner in (*_scripts(), *_pages(), *_fetching()))
    yield from (OPEN.format(f" {attribute}", '<path d="M0 0h9"/>') for attribute in _on_root())
    yield from _documents()


def _scripts() -> Iterator[str]:
    yield f"<script>{CALL}</script>"
    yield f"<script type='text/javascript'><![CDATA[{CALL}]]></script>"
    yield f"<script href='data:text/javascript,{CALL}'/>"
    yield f"<script xlink:href='data:text/javascript,{CALL}'/>"
    yield f"<script href='{AT}'/>"
    yield f"<g><defs><script>{CALL}</script></defs></g>"
    yield f"<h:script>{CALL}</h:script>"
    yield f"<x:script xmlns:x='http://www.w3.org/2000/svg'>{CALL}</x:script>"
    yield f"<image href='{AT}' onerror='{CALL}'/>"
    yield f"<image xlink:href='x' onerror='{CALL}'/>"
    yield f"<animate attributeName='x' begin='0s' dur='1ms' onbegin='{CALL}'/>"
    yield f"<animate attributeName='x' begin='0s' dur='1ms' onend='{CALL}'/>"
    yield f"<set attributeName='x' to='1' begin='0s' onbegin='{CALL}'/>"
    yield f"<style onload='{CALL}'>a{{}}</style>"
    yield f"<a href='javascript:{CALL}'><text y='9'>x</text></a>"
    yield f"<a xlink:href='javascript:{CALL}'><text y='9'>x</text></a>"
    animated = f"<animate attributeName='href' values='javascript:{CALL}' begin='0s' fill='freeze'/>"
    yield f"<a>{animated}<text y='9'>x</text></a>"
    yield f"<a><set attributeName='xlink:href' to='javascript:{CALL}' begin='0s'/><text y='9'>x</text></a>"


def _pages() -> Iterator[str]:
    yield f"<foreignObject width='9' height='9'>{IN_PAGE}</foreignObject>"
    yield f"<foreignObject width='9' height='9'><h:iframe src='{AT}'/></foreignObject>"
    yield f"<foreignObject width='9' height='9'><h:img src='{AT}'/></foreignObject>"
    yield f"<h:img src='x' onerror='{CALL}'/>"
    yield f"<h:iframe src='{AT}'/>"
    yield f"<h:iframe srcdoc='&lt;script&gt;parent.{CALL}&lt;/script&gt;'/>"
    yield f"<h:meta http-equiv='refresh' content='0;url={AT}'/>"
    yield f"<h:link rel='stylesheet' href='{AT}'/>"
    yield f"<h:video src='{AT}'/>"
    yield f"<h:audio src='{AT}' autoplay='autoplay'/>"
    yield f"<h:video><h:source src='{AT}'/></h:video>"
    yield f"<h:input type='image' src='{AT}'/>"
    yield f"<switch><foreignObject width='9' height='9'><h:img src='{AT}'/></foreignObject></switch>"


def _fetching() -> Iterator[str]:
    yield f"<image href='{AT}' width='9' height='9'/>"
    yield f"<image xlink:href='{AT}' width='9' height='9'/>"
    yield f"<filter id='f'><feImage href='{AT}'/></filter><rect filter='url(#f)' width='9' height='9'/>"
    yield f"<style>@import '{AT}';</style>"
    yield f"<style>@import url({AT});</style>"
    yield f"<style>@\\69mport '{AT}';</style>"
    yield f"<style>@font-face{{font-family:k;src:url({AT})}}text{{font-family:k}}</style><text y='9'>x</text>"
    yield f"<style>svg{{background:url({AT})}}</style>"
    yield f"<style>svg{{background:u\\72l({AT})}}</style>"
    yield f"<style>svg{{background:image-set('{AT}' 1x)}}</style>"
    yield f"<style>svg{{--a:url({AT});background:var(--a)}}</style>"
    yield f"<style><![CDATA[svg{{background:url({AT})}}]]></style>"
    yield f"<h:style>@import '{AT}';</h:style>"


def _on_root() -> Iterator[str]:
    yield f'onload="{CALL}"'
    yield f'style="background:url({AT})"'
    yield f"style=\"background:url( '{AT}')\""
    yield f'style="background:u\\72l({AT})"'
    yield f"style=\"background:image-set('{AT}' 1x)\""
    yield f'style="list-style:url({AT});display:list-item"'
    yield f'style="cursor:url({AT}),auto;background-image:-webkit-image-set(url({AT}) 1x)"'


def _documents() -> Iterator[str]:
    whole = OPEN.format("", '<path d="M0 0h9"/>')
    yield f'<?xml-stylesheet href="{AT}"?>{whole}'
    yield f"<?xml-stylesheet type='text/css' href='{AT}'?>{whole}"
    yield f"<!DOCTYPE svg [<!ENTITY a \"<script xmlns='http://www.w3.org/2000/svg'>{CALL}</script>\">]>" + OPEN.format(
        "", "&a;"
    )
    yield f"<html xmlns='http://www.w3.org/1999/xhtml'><script>{CALL}</script></html>"
    yield f"<html xmlns='http://www.w3.org/1999/xhtml'><body onload='{CALL}'/></html>"
    yield f"<x:svg xmlns:x='http://www.w3.org/2000/svg' onload='{CALL}'/>"
