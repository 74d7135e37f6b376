"""Templates are compiled once: what was kept is never that of another text, nor code that goes round the sandbox."""

from pathlib import Path

import pytest
from jinja2 import pass_context
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context

from atlas.site.html.render import environment
from atlas.texts import texts


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme" / "a.html").write_text("een {{ call() }}", encoding="utf-8")
    return tmp_path / "theme"


@pass_context
def reach(_: Context) -> str:
    return "erbij"


reach.unsafe_callable = True  # type: ignore[attr-defined]


def test_a_template_is_compiled_once_for_all_environments(theme: Path) -> None:
    one, other = (environment([theme], texts()).get_template("a.html") for _ in range(2))

    assert one is not other
    assert one.root_render_func.__code__ is other.root_render_func.__code__


def test_a_template_that_changed_is_compiled_again(theme: Path) -> None:
    before = environment([theme], texts()).get_template("a.html").render(call=lambda: 1)
    (theme / "a.html").write_text("twee", encoding="utf-8")

    assert (before, environment([theme], texts()).get_template("a.html").render()) == ("een 1", "twee")


def test_what_was_compiled_for_the_theme_is_not_used_in_the_sandbox(theme: Path, tmp_path: Path) -> None:
    (tmp_path / "eigen").mkdir()
    assert environment([theme], texts()).get_template("a.html").render(call=reach) == "een erbij"

    with pytest.raises(SecurityError):
        environment([tmp_path / "eigen", theme], texts()).get_template("a.html").render(call=reach)
