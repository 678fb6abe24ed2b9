"""YAML that remembers on which line each value stands, and refuses what a case never needs."""

from typing import Any

import yaml

LARGEST = 200_000  # characters; the longest case is a tenth of it
DEEPEST = 8
Path = tuple[str | int, ...]


class Broken(Exception):
    """The text cannot be read; `line` counts from 1 within it."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line
        self.reason = reason


def read(text: str) -> tuple[dict[str, Any], dict[Path, int]]:
    """
    Read one YAML mapping.

    :returns: the mapping, and the line (from 1) of each value by its path
    :raises Broken: on a syntax error, an alias, a tag, a repeated key, too deep or too long
    """
    if len(text) > LARGEST:
        raise Broken(1, f"the file is longer than {LARGEST} characters")
    try:
        for token in yaml.scan(text, yaml.SafeLoader):
            if isinstance(token, yaml.AliasToken | yaml.AnchorToken | yaml.TagToken):
                raise Broken(token.start_mark.line + 1, "write it out; &, * and ! are not allowed")
        node = yaml.compose(text, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise Broken(mark.line + 1 if mark else 1, error.problem or "not YAML") from None
    except yaml.YAMLError:
        raise Broken(1, "a character that text does not have") from None
    if not isinstance(node, yaml.MappingNode):
        raise Broken(1, "a list of `name: value` lines was expected")
    lines: dict[Path, int] = {}
    plain: dict[str, Any] = _plain(node, (), lines)
    return plain, lines


def _plain(node: yaml.Node, path: Path, lines: dict[Path, int]) -> Any:
    line = node.start_mark.line + 1
    lines[path] = line
    if len(path) > DEEPEST:
        raise Broken(line, "nested too deeply")
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child, (*path, n), lines) for n, child in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, lines)
    try:
        return yaml.SafeLoader("").construct_object(node)
    except (yaml.YAMLError, ValueError):
        raise Broken(line, f"{node.value!r} is not a value that can be read") from None


def _mapping(node: yaml.MappingNode, path: Path, lines: dict[Path, int]) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    for key, value in node.value:
        name = str(key.value)
        if name in plain:
            raise Broken(key.start_mark.line + 1, f"{name} is written twice")
        plain[name] = _plain(value, (*path, name), lines)
        lines[(*path, name)] = key.start_mark.line + 1
    return plain
