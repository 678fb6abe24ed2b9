"""The habits of this codebase that a machine can check."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.template.loader import get_template
from django.urls import URLPattern, URLResolver, get_resolver
from ninja.operation import PathView

from counterpart.commands import COMMANDS
from counterpart.config.program import OWN

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "counterpart"
FILES = sorted(p for p in PACKAGE.rglob("*.py") if "migrations" not in p.parts)
TEMPLATES = sorted(PACKAGE.rglob("*.html"))
WRITES = {
    "save", "create", "update", "delete", "bulk_create", "bulk_update", "get_or_create",
    "update_or_create", "_raw_delete",
}  # fmt: skip


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", [p for p in FILES if p.name == "actions.py"], ids=name_of)
def test_actions_take_named_arguments_and_explain_themselves(path: Path) -> None:
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            assert not node.args.args, f"{node.name}: use keyword-only arguments"
            assert ast.get_docstring(node), f"{node.name}: say what it does"


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_only_actions_write_to_the_database(path: Path) -> None:
    if path.name == "actions.py":
        return
    calls = [n for n in ast.walk(ast.parse(path.read_text())) if isinstance(n, ast.Call)]
    named = [(c.func.attr, c.args) for c in calls if isinstance(c.func, ast.Attribute)]
    # Django's `update` takes names alone; that of a digest or a dictionary does not.
    writes = {name for name, given in named if not (name == "update" and given)} & WRITES

    assert not writes, f"move {writes} into an action"


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_nothing_is_imported_inside_a_function(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            inside = [n for n in ast.walk(node) if isinstance(n, ast.Import | ast.ImportFrom)]
            assert not inside, f"{node.name} hides an import"


def pages(patterns: list[URLPattern | URLResolver]) -> Iterator[URLPattern]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from pages(pattern.url_patterns)
        else:
            yield pattern


ALL_PAGES = list(pages(get_resolver().url_patterns))
NINJA_OWN = {"api-root", "openapi-json"}  # the description of the API, open like the API itself


@pytest.mark.parametrize("page", ALL_PAGES, ids=lambda p: str(p.name or p.pattern))
def test_every_page_says_who_may_open_it(page: URLPattern) -> None:
    if page.name in NINJA_OWN:
        return
    assert all(hasattr(view, "open_to") for view in views_of(page))


def views_of(page: URLPattern) -> list[object]:
    """Return what answers at an address: for the API, the function of each verb."""
    cells = getattr(page.callback, "__closure__", None) or ()
    for cell in cells:
        if isinstance(cell.cell_contents, PathView):
            return [operation.view_func for operation in cell.cell_contents.operations]
    return [page.callback]


def test_there_are_pages_to_look_at() -> None:
    assert {"ask", "five", "case"} <= {p.name for p in ALL_PAGES}


VISIBLE = re.compile(r"[^\W\d_]{2,}")
TRANSLATED = re.compile(r"{%\s*(?:blocktranslate|blocktrans)\b.*?{%\s*end\w+\s*%}", re.DOTALL)
# Blocks inside a tag, which only set a class; and comments for translators.
UNSEEN = re.compile(
    r"{% block (?:paper|body) %}.*?{% endblock %}|{% comment %}.*?{% endcomment %}", re.DOTALL
)
TEMPLATE_TAGS = re.compile(r"{%.*?%}|{{.*?}}|{#.*?#}", re.DOTALL)
TAGS = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)
ATTRIBUTES = re.compile(r'(?:alt|title|placeholder|aria-label|content|data-label)="([^"]*)"')
THE_NAME = {"Counterpart"}
MACHINE_WORDS = re.compile(r"^(?:noindex, nofollow|width=device-width, initial-scale=1)$")


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_every_string_of_a_template_is_translatable(path: Path) -> None:
    if path.parent.name == "design":  # the style guide, which only developers see
        return
    text = TEMPLATE_TAGS.sub(" ", UNSEEN.sub("", TRANSLATED.sub("", path.read_text())))
    shown = TAGS.sub(" ", text)
    attributes = [value for value in ATTRIBUTES.findall(text) if not MACHINE_WORDS.match(value)]
    words = {w for part in (shown, *attributes) for w in VISIBLE.findall(part)} - THE_NAME

    assert not words, f"wrap {words} in {{% translate %}}"


def test_documented_commands_are_the_real_ones() -> None:
    documented = re.findall(
        r"^\| `counterpart (\w+)", (ROOT / "docs/commands.md").read_text(), re.M
    )

    assert set(documented) == COMMANDS.keys() | OWN.keys()


def test_documented_settings_are_the_real_ones() -> None:
    documented = set(re.findall(r"^\| `([A-Z_]+)`", (ROOT / "docs/settings.md").read_text(), re.M))
    source = "\n".join(p.read_text() for p in (PACKAGE / "config").glob("*.py"))
    read = set(re.findall(r'"((?:COUNTERPART|DATABASE)_[A-Z_]+)"', source))

    assert documented == read


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_every_template_can_be_read(path: Path) -> None:
    assert get_template(str(path.relative_to(PACKAGE / "web" / "templates")))
