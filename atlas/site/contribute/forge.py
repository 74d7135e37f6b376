"""Addresses at GitHub and GitLab at which a reader can change or question a page. Nothing here is fetched.

`repository` in `atlas.yml` may be the address of the repository, or that of the content folder in it (with
`/tree/branch/folder`). A host is known by its name, or as GitLab by the `/-/` in such an address.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit

GITHUB, GITLAB = "GitHub", "GitLab"
# Longer than this and a server or browser may refuse the address.
LONGEST = 6_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Forge:
    """A repository on the web: which program runs it, its address, the branch, and where the content lies in it.

    Without a `folder` nobody knows where: then there are no links to its files, since these would be wrong.
    """

    name: str
    address: str
    branch: str
    folder: str | None

    def edit(self, path: str) -> str:
        """Where a page of the content is changed."""
        return self._at("edit", path)

    def history(self, path: str) -> str:
        """Where the earlier versions of a page are."""
        return self._at("commits", path)

    def issue(self, title: str, text: str) -> str:
        """Where a question or remark is written down."""
        if self.name == GITHUB:
            return _asked(f"{self.address}/issues/new", {"title": title, "body": text})
        return _asked(f"{self.address}/-/issues/new", {"issue[title]": title, "issue[description]": text})

    def _at(self, action: str, path: str) -> str:
        return self._place(action, f"{self.folder or ''}{path}")

    def _place(self, action: str, path: str) -> str:
        between = "" if self.name == GITHUB else "-/"
        return f"{self.address}/{between}{action}/{quote(self.branch)}/{quote(path)}".rstrip("/")


def find_forge(repository: str, branch: str, folder: str | None) -> Forge | None:
    """The repository at an address; none if nothing is known of its host.

    `folder` is where the content lies, if anybody knows, unless the address itself says so.
    """
    parts = urlsplit(repository)
    host, path = (parts.hostname or ""), parts.path.strip("/")
    project, said = _taken_apart(path.removesuffix("/-"))
    name = _program(host, path)
    if not name or not project:
        return None
    root = f"{parts.scheme}://{parts.netloc}/{project.removesuffix('.git')}"
    if not said:
        return Forge(name=name, address=root, branch=branch, folder=folder)
    # A branch may hold a slash: where the settings name it, the folder is what comes after.
    given, _, below = (branch, "", said.removeprefix(branch)) if _begins(said, branch) else said.partition("/")
    inner = below.strip("/")
    return Forge(name=name, address=root, branch=given, folder=f"{inner}/" if inner else "")


def _begins(path: str, start: str) -> bool:
    return path == start or path.startswith(f"{start}/")


def _taken_apart(path: str) -> tuple[str, str]:
    """The project, and the branch with folder behind it if the address holds these."""
    for between in ("/-/tree/", "/tree/"):
        project, found, said = path.partition(between)
        if found:
            return project, said
    return path, ""


def _program(host: str, path: str) -> str:
    if "gitlab" in host or "/-/" in f"{path}/":
        return GITLAB
    return GITHUB if "github" in host else ""


def mail(address: str, subject: str, text: str) -> str:
    """A message that opens in the reader's own mail program, filled in."""
    lines = text.replace("\n", "\r\n")
    return _asked(f"mailto:{quote(address, safe='@')}", {"subject": subject, "body": lines})


def _asked(address: str, fields: Mapping[str, str]) -> str:
    """An address with fields filled in; a text that would make it too long is cut at a line."""
    shown = dict(fields)
    while len(found := f"{address}?{urlencode(shown, quote_via=quote, errors='replace')}") > LONGEST:
        longest = max(shown, key=lambda name: len(shown[name]))
        shown[longest] = _shorter(shown[longest])
    return found


def _shorter(text: str) -> str:
    head, found, _ = text.rstrip("\n").rpartition("\n")
    return f"{head}\n" if found else text[: len(text) // 2]
