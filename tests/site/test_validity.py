"""The HTML is valid, by the word of the checker of the W3C."""

import re
import subprocess

from tests.site.sites import Site

# The checker reads from disk, where it takes no file for the site's own.
EXPECTED = re.compile(r"Resource violates Content Security Policy \(meta tag\): external \w+ “[\w./-]+” blocked by")
MESSAGE = re.compile(r'"file:(?P<place>[^"]+)":(?P<line>[\d.-]+): (?P<kind>error|info warning|info): (?P<text>.*)')


def test_no_page_has_an_error_and_no_warning_is_new(site: Site, vnu: tuple[str, ...]) -> None:
    run = subprocess.run([*vnu, str(site.folder)], capture_output=True, encoding="utf-8", check=False)
    messages = [MESSAGE.fullmatch(line) for line in run.stderr.splitlines()]
    found = [message.groupdict() for message in messages if message]

    # What it says about the policy proves that it looked at every page.
    assert {message["place"].rpartition(f"{site.folder.name}/")[2] for message in found} >= set(site.pages)
    assert None not in messages, run.stderr
    assert [m for m in found if m["kind"] == "error" or not EXPECTED.match(m["text"])] == []
