"""The HTML is valid, by the word of the Nu HTML checker."""

import re
import subprocess
from collections.abc import Sequence

import pytest

from tests.site.sites import Site

# The checker reads from disk, where it takes no file for the site's own; it takes data (JSON-LD) for a script, which
# no browser does: `test_policy.py` sees to it that nothing else stands between script tags.
EXPECTED = re.compile(
    r"(?:Resource|Inline script) violates Content Security Policy \(meta tag\): "
    r"(?:external \w+ “[\w./-]+” blocked by|blocked by “script-src” directive \(missing)"
)
MESSAGE = re.compile(r'"file:(?P<place>[^"]+)":(?P<line>[\d.-]+): (?P<kind>error|info warning|info): (?P<text>.*)')
# It runs too short to be worth the compiler's best, and asks for a deep stack.
JAVA = ("-XX:TieredStopAtLevel=1", "-Xss4m")


@pytest.mark.slow
def test_no_page_has_an_error_and_no_warning_is_new(thinned: Site, vnu: tuple[str, ...]) -> None:
    judge(thinned, thinned.paths, vnu)


def test_a_page_of_each_sort_has_no_error_and_no_new_warning(example: Site, vnu: tuple[str, ...]) -> None:
    judge(example, example.one_of_each, vnu)


def judge(site: Site, paths: Sequence[str], vnu: tuple[str, ...]) -> None:
    java, *checker = vnu
    files = {str(site.folder / path) for path in paths}
    run = subprocess.run([java, *JAVA, *checker, *sorted(files)], capture_output=True, encoding="utf-8", check=False)
    messages = [MESSAGE.fullmatch(line) for line in run.stderr.splitlines()]
    found = [message.groupdict() for message in messages if message]

    assert None not in messages, run.stderr
    # What it says about the policy proves that it looked at every page.
    assert files - {message["place"] for message in found} == set()
    assert [m for m in found if m["kind"] == "error" or not EXPECTED.match(m["text"])] == []
