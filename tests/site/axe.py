"""axe on a page as it is shown: in light and dark, in a window of some width."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]
from playwright.sync_api import Page

SCHEMES: Sequence[Any] = ("light", "dark")
# All that axe has but for what it calls experimental. There are no frames to look in.
RUN = 'axe.run(document, {resultTypes: ["violations"], iframes: false})'


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that something on a page breaks, with the elements that do and why."""

    rule: str
    scheme: str
    elements: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        shown = "; ".join(f"{selector}: {why}" for selector, why in self.elements[:3])
        return f"{self.rule} ({self.scheme}, {len(self.elements)} x) {shown}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What axe found on a page, and how many rules held."""

    findings: tuple[Finding, ...]
    passed: int


def judge(page: Page, url: str) -> Verdict:
    """The verdict on a page in both schemes."""
    page.goto(url)
    page.evaluate(AXE_SCRIPT)
    results = [(scheme, _run(page, scheme)) for scheme in SCHEMES]
    findings = tuple(finding for scheme, result in results for finding in _findings(scheme, result["violations"]))
    return Verdict(findings, min(len(result["passes"]) for _, result in results))


def _run(page: Page, scheme: Any) -> Mapping[str, Any]:  # noqa: ANN401 - one of Playwright's literals
    page.emulate_media(color_scheme=scheme)
    result: Mapping[str, Any] = page.evaluate(RUN)
    return result


def _findings(scheme: str, violations: Sequence[Mapping[str, Any]]) -> Iterator[Finding]:
    for violation in violations:
        elements = ((" ".join(map(str, node["target"])), _reason(node)) for node in violation["nodes"])
        yield Finding(violation["id"], scheme, tuple(elements))


def _reason(node: Mapping[str, Any]) -> str:
    checks = (*node["any"], *node["all"], *node["none"])
    return "; ".join(check["message"] for check in checks)
