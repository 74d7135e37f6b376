"""The reference documentation is what the code says now."""

import pytest

from atlas.cli.main import commands
from atlas.content.kinds import KINDS
from atlas.rules import RULES
from tools.reference import FOLDER, pages

PAGES = pages()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_the_reference_is_up_to_date(name: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8") == PAGES[name], "run `make reference`"


def test_the_folder_holds_no_other_pages() -> None:
    made = {path.relative_to(FOLDER).as_posix() for path in (FOLDER / "reference").iterdir()}

    assert made == set(PAGES) - {"theming.md", "supply.md"}


def test_every_field_of_every_kind_is_described() -> None:
    missing = [
        (kind.name, field.name)
        for kind in KINDS
        for field in kind.fields
        if field.help not in PAGES["reference/kinds.md"]
    ]

    assert missing == []


def test_every_rule_is_described() -> None:
    assert [rule.code for rule in RULES if f"### {rule.code}\n" not in PAGES["reference/rules.md"]] == []


def test_every_command_and_option_is_described() -> None:
    names = [name for command in commands.commands.values() for param in command.params for name in param.opts]
    names += [f"## atlas {name}\n" for name in commands.commands]

    assert [name for name in names if name.startswith("-") and f"`{name}`" not in PAGES["reference/commands.md"]] == []
    assert [name for name in names if name.startswith("#") and name not in PAGES["reference/commands.md"]] == []
