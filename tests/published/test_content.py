"""The published content: it passes the strict check, and every fact of it can be traced to a source."""

from datetime import date

import pytest

from atlas.builder import check
from atlas.diagnostics import Severity
from tests.conftest import ROOT

CONTENT = ROOT / "content"
ON = date(2026, 11, 24)

pytestmark = pytest.mark.published


def test_the_published_content_has_no_error_and_no_warning() -> None:
    problems = check(CONTENT, on=ON).diagnostics

    assert [str(problem) for problem in problems if problem.severity is not Severity.NOTE] == []


def test_every_published_coalition_names_its_sources() -> None:
    coalitions = check(CONTENT, on=ON).landscape.atlas.of_kind("coalitie")

    assert [entity.id for entity in coalitions if not entity.fields.targets("bronnen")] == []
