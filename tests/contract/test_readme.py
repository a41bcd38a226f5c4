"""The two READMEs say the same, name every command and every dependency, and lead to files that are there."""

import json
import re
import tomllib
from pathlib import Path

import pytest

import portal

READMES = ("README.md", "README.zh-CN.md")


def outline(text: str) -> list[str]:
    """What has to be alike in both languages: levels of headings, code, rows of tables, items of lists, links."""
    blocks = re.findall(r"^```.*?^```", text, re.MULTILINE | re.DOTALL)
    prose = re.sub(r"^```.*?^```", "```", text, flags=re.MULTILINE | re.DOTALL)
    marks = re.findall(r"^(#+|```|- |\d\. |\|)", prose, re.MULTILINE)
    targets = sorted(target for target in re.findall(r"\]\(([^)]+)\)", prose) if not target.startswith("README"))
    return [*marks, *(block.partition("\n")[0] for block in blocks), *targets]


def named(text: str) -> set[str]:
    """The words of the first cells of a README's tables."""
    return {word for row in re.findall(r"^\| ([^|]+) \|", text, re.MULTILINE) for word in re.split(r", |、", row)}


def test_both_languages_have_the_same_outline(root: Path) -> None:
    english, chinese = (outline((root / name).read_text("utf-8")) for name in READMES)
    assert english == chinese


@pytest.mark.parametrize("name", READMES)
def test_commands_and_dependencies_are_named(root: Path, name: str) -> None:
    text = (root / name).read_text("utf-8")
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    lists = "".join((root / folder / "requirements.in").read_text("utf-8") for folder in ("tests", "tests/scale"))
    tested = re.findall(r"^([A-Za-z][\w-]*)", lists, re.MULTILINE)
    packages = ((root / folder / "package.json").read_text("utf-8") for folder in ("tests", "tests/scale"))
    npm = [name for package in packages for name in json.loads(package)["devDependencies"]]
    wanted = {re.split(r"[<>=~\[ ]", line)[0] for line in project["dependencies"]} | set(tested) | set(npm)
    assert wanted - named(text) == set()
    assert [command for command in portal.COMMANDS if command != "help" and f"`{command}`" not in text] == []


@pytest.mark.parametrize("name", READMES)
def test_a_readme_leads_to_files_that_are_there(root: Path, name: str) -> None:
    text = (root / name).read_text("utf-8")
    targets = [target for target in re.findall(r"\]\(([^)]+)\)", text) if "://" not in target]
    assert [target for target in targets if not (root / target).exists()] == []
    paths = re.findall(r"`((?:content|hooks|overrides|tests)/[\w/.-]*|[\w-]+\.(?:yaml|yml|py|lock))`", text)
    assert [path for path in paths if path != "zone.yaml" and not (root / path).exists()] == []
