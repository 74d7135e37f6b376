"""A newcomer's round in an empty folder, with real programs and a real browser: from nothing to a site on a stick."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZipFile

from playwright.sync_api import Browser, expect

from tests.editing.desks import atlas


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a preview that runs as a program of its own."""
    command = [sys.executable, "-u", "-m", "atlas", "serve", "--port", "0", "--open"]
    browser = folder / "browser.sh"
    browser.write_text(f"#!/bin/sh\necho $1 > '{folder}/opened'\n", encoding="utf-8")
    browser.chmod(0o755)
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8", "BROWSER": str(browser)}
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, encoding="utf-8", env=environment) as process:
        try:
            assert process.stdout
            lines = iter(process.stdout.readline, "")
            yield next(found[0] for line in lines if (found := re.search(r"http://127\.0\.0\.1:\d+/", line)))
        finally:
            process.terminate()


def test_from_an_empty_folder_to_a_site_on_a_stick(tmp_path: Path, browser: Browser) -> None:
    # Begin.
    begun = atlas("init", "mijn-atlas", inside=tmp_path)
    assert begun.returncode == 0, begun.stderr
    folder = tmp_path / "mijn-atlas"
    opgave = next((folder / "content/opgaven").glob("*.md")).stem

    # A page of one's own, at an opgave that is there.
    made = atlas("new", "coalitie", "Woontafel Eem", "--veld", f"opgaven={opgave}", inside=folder)
    assert made.returncode == 0, made.stderr + made.stdout
    page = folder / "content/coalities/woontafel-eem.md"

    # A mistake, and what the message says to do about it.
    page.write_text(page.read_text("utf-8").replace(f"- {opgave}", f"- {opgave}x", 1), encoding="utf-8")
    wrong = atlas("check", inside=folder)
    assert wrong.returncode == 1
    said = re.search(r"content/(coalities/woontafel-eem\.md):(\d+):(\d+): fout.*bedoelde u '([^']+)'\?", wrong.stdout)
    assert said

    with served(folder) as address:
        tab = browser.new_page()
        tab.goto(address)
        assert (folder / "opened").read_text(encoding="utf-8").strip() == address
        expect(tab.locator("body")).to_contain_text("woontafel-eem.md")

        lines = page.read_text("utf-8").split("\n")
        line, column = int(said[2]) - 1, int(said[3]) - 1
        lines[line] = lines[line][:column] + said[4]
        page.write_text("\n".join(lines), encoding="utf-8")
        expect(tab.locator(".atlas-live")).to_have_count(0)

        # The page is a concept: it is seen here, and nowhere else.
        tab.goto(f"{address}coalities/woontafel-eem.html")
        expect(tab.get_by_role("heading", level=1)).to_have_text("Woontafel Eem")
        page.write_text(page.read_text("utf-8") + "\nWij zitten elke maand aan tafel.\n", encoding="utf-8")
        expect(tab.get_by_text("Wij zitten elke maand aan tafel.")).to_be_visible()
        tab.close()

    # It is ready: it becomes public, is confirmed, and gets a better name.
    page.write_text(page.read_text("utf-8").replace("zichtbaarheid: concept\n", ""), encoding="utf-8")
    assert atlas("check", inside=folder).returncode == 0
    confirmed = atlas("confirm", "woontafel-eem", "--by", "secretaris", "--yes", inside=folder)
    assert confirmed.returncode == 0, confirmed.stdout
    renamed = atlas("rename", "woontafel-eem", "woontafel-eemland", "--yes", inside=folder)
    assert renamed.returncode == 0, renamed.stdout

    # The site, and the site on a stick.
    assert atlas("build", inside=folder).returncode == 0
    zipped = atlas("zip", "-o", str(tmp_path / "atlas.zip"), inside=folder)
    assert zipped.returncode == 0, zipped.stderr
    with ZipFile(tmp_path / "atlas.zip") as archive:
        archive.extractall(tmp_path / "stick")
    tab = browser.new_page()
    tab.goto((tmp_path / "stick/atlas/coalities/woontafel-eem.html").as_uri())
    expect(tab.get_by_role("heading", level=1)).to_have_text("Woontafel Eem")
    assert tab.url.endswith("woontafel-eemland.html")
    expect(tab.locator("body")).to_contain_text("secretaris")
    tab.close()
