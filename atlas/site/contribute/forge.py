"""Addresses on GitHub and GitLab where a reader can change or question a page. Nothing is fetched.

`repository` in `atlas.yml` may be the address of the repository, or that of the content folder in it (with
`/tree/branch/folder`). A host is recognised by its name, or as GitLab by the `/-/` in such an address.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit

GITHUB, GITLAB = "GitHub", "GitLab"
# Servers and browsers may refuse longer addresses.
LONGEST = 6_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Forge:
    """A repository on the web: the program that hosts it, its address, the branch, and the folder of the content.

    Without a `folder` there are no links to files, since these would be wrong.
    """

    name: str
    address: str
    branch: str
    folder: str | None

    def edit(self, path: str) -> str:
        """The address at which a page of the content is edited."""
        return self._at("edit", path)

    def history(self, path: str) -> str:
        """The address of the earlier versions of a page."""
        return self._at("commits", path)

    def issue(self, title: str, text: str) -> str:
        """The address of a new issue with this title and text."""
        if self.name == GITHUB:
            return _with_query(f"{self.address}/issues/new", {"title": title, "body": text})
        return _with_query(f"{self.address}/-/issues/new", {"issue[title]": title, "issue[description]": text})

    def _at(self, action: str, path: str) -> str:
        return self._place(action, f"{self.folder or ''}{path}")

    def _place(self, action: str, path: str) -> str:
        between = "" if self.name == GITHUB else "-/"
        return f"{self.address}/{between}{action}/{quote(self.branch)}/{quote(path)}".rstrip("/")


def find_forge(repository: str, branch: str, folder: str | None) -> Forge | None:
    """The repository at an address; `None` if its host is unknown.

    `folder` is the folder of the content, if known; the address itself takes precedence.
    """
    parts = urlsplit(repository)
    host, path = (parts.hostname or ""), parts.path.strip("/")
    project, rest = _split_address(path.removesuffix("/-"))
    name = _program(host, path)
    if not name or not project:
        return None
    root = f"{parts.scheme}://{parts.netloc}/{project.removesuffix('.git')}"
    if not rest:
        return Forge(name=name, address=root, branch=branch, folder=folder)
    # A branch may contain a slash: if the settings name the branch, the folder is what follows it.
    given, _, below = (
        (branch, "", rest.removeprefix(branch)) if _starts_with_folder(rest, branch) else rest.partition("/")
    )
    inner = below.strip("/")
    return Forge(name=name, address=root, branch=given, folder=f"{inner}/" if inner else "")


def _starts_with_folder(path: str, start: str) -> bool:
    return path == start or path.startswith(f"{start}/")


def _split_address(path: str) -> tuple[str, str]:
    """The project, and the branch with the folder if the address has these."""
    for between in ("/-/tree/", "/tree/"):
        project, separator, rest = path.partition(between)
        if separator:
            return project, rest
    return path, ""


def _program(host: str, path: str) -> str:
    if "gitlab" in host or "/-/" in f"{path}/":
        return GITLAB
    return GITHUB if "github" in host else ""


def mail(address: str, subject: str, text: str) -> str:
    """A `mailto:` link that opens a message with this subject and text."""
    lines = text.replace("\n", "\r\n")
    return _with_query(f"mailto:{quote(address, safe='@')}", {"subject": subject, "body": lines})


def _with_query(address: str, fields: Mapping[str, str]) -> str:
    """An address with a query; a text that would make it too long is cut at the end of a line."""
    shown = dict(fields)
    while len(url := f"{address}?{urlencode(shown, quote_via=quote, errors='replace')}") > LONGEST:
        longest = max(shown, key=lambda name: len(shown[name]))
        shown[longest] = _shorten(shown[longest])
    return url


def _shorten(text: str) -> str:
    head, newline, _ = text.rstrip("\n").rpartition("\n")
    return f"{head}\n" if newline else text[: len(text) // 2]
