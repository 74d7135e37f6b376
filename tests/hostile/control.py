"""Pages without protection, each with one payload: what does not work there proves nothing."""

import json
import subprocess
from html import unescape

import markdown

from atlas.site.html.markdown import EXTENSIONS
from tests.hostile.payloads import AGAIN, ATTRIBUTE, DECODED, DOT, MARKDOWN, RAW, SCRIPT, SINGLE, Payload

PAGE = "<!doctype html><html><head><meta charset=utf-8></head><body>{}</body></html>"

# What a program without care lets an author use besides: marks with attributes.
CARELESS = ("attr_list", "admonition", "def_list")


def unprotected(payload: Payload, dot: str) -> str:
    """A page that holds the payload as a careless program would write it."""
    return PAGE.format(_held(payload.text, payload.how, dot))


def _held(text: str, how: str, dot: str) -> str:
    ways = {
        RAW: lambda: text,
        MARKDOWN: lambda: markdown.markdown(text, extensions=[*EXTENSIONS, *CARELESS]),
        DECODED: lambda: unescape(text),
        AGAIN: lambda: _set_twice(text),
        ATTRIBUTE: lambda: f'<a id=a title="{text}">x</a>',
        SINGLE: lambda: f"<a id=a title='{text}'>x</a>",
        SCRIPT: lambda: f"<script>var x = {json.dumps(text)};</script>",
        DOT: lambda: _drawn(f'graph {{ a [label="{text}"] }}', dot),
    }
    return ways[how]()


def _set_twice(text: str) -> str:
    said = json.dumps(text).replace("<", "\\u003c")
    return f"<script>document.body.innerHTML={said};document.body.innerHTML+=''</script>"


def _drawn(graph: str, dot: str) -> str:
    done = subprocess.run([dot, "-Tsvg"], input=graph, capture_output=True, text=True, check=False)
    return done.stdout[done.stdout.find("<svg") :]
