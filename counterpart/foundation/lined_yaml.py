"""YAML that remembers the line of each value; no alias, no tag, and `NO` stays Norway."""

import re
from typing import Any

import yaml

LARGEST = 2_000_000  # characters; the longest file we ship is a tenth of it
DEEPEST = 6
_OPENS = (
    yaml.FlowSequenceStartToken,
    yaml.FlowMappingStartToken,
    yaml.BlockMappingStartToken,
    yaml.BlockSequenceStartToken,
)
_SHUTS = (yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken, yaml.BlockEndToken)
Place = tuple[str | int, ...]
_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"-?[0-9]{1,9}\.[0-9]{1,12}")


class Broken(Exception):
    """The text cannot be read; `line` counts from 1."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line
        self.reason = reason


def read(text: str, *, longest: int = LARGEST) -> tuple[dict[str, Any], dict[Place, int]]:
    """
    Read one YAML mapping; a plain `no`, `on` or `012` is text, only numbers are numbers.

    :returns: the mapping, and the line (from 1) of each value by its place
    :raises Broken: on a syntax error, an alias, a tag, a repeated key, too deep or too long
    """
    if len(text) > longest:
        raise Broken(1, f"is longer than {longest} characters")
    try:
        _refuse_aliases(text)
        node = yaml.compose(text, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise Broken(mark.line + 1 if mark else 1, error.problem or "not YAML") from None
    except yaml.YAMLError:
        raise Broken(1, "a character that text does not have") from None
    except RecursionError:
        raise Broken(1, "nested too deeply") from None
    if not isinstance(node, yaml.MappingNode):
        raise Broken(1, "lines of `name: value` were expected")
    lines: dict[Place, int] = {}
    return _mapping(node, (), lines), lines


def _refuse_aliases(text: str) -> None:
    """Look at the tokens one by one, so that neither depth nor number of them costs much."""
    depth = 0
    for token in yaml.scan(text, yaml.SafeLoader):
        if isinstance(token, yaml.AliasToken | yaml.AnchorToken | yaml.TagToken):
            raise Broken(token.start_mark.line + 1, "write it out; &, * and ! are not allowed")
        depth += isinstance(token, _OPENS) - isinstance(token, _SHUTS)
        if depth > 2 * DEEPEST:
            raise Broken(token.start_mark.line + 1, "nested too deeply")


def _value(node: yaml.Node, place: Place, lines: dict[Place, int]) -> Any:
    lines.setdefault(place, node.start_mark.line + 1)
    if len(place) > DEEPEST:
        raise Broken(node.start_mark.line + 1, "nested too deeply")
    if isinstance(node, yaml.SequenceNode):
        return [_value(child, (*place, n), lines) for n, child in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, place, lines)
    return _scalar(node) if isinstance(node, yaml.ScalarNode) else None


def _scalar(node: yaml.ScalarNode) -> str | int | float | None:
    text = str(node.value)
    if node.style is not None:  # quoted: text, whatever it looks like
        return text
    if text in ("", "~", "null"):
        return None
    if _WHOLE.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text


def _mapping(node: yaml.MappingNode, place: Place, lines: dict[Place, int]) -> dict[str, Any]:
    read: dict[str, Any] = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode):
            raise Broken(line, "a name was expected before the colon")
        if key.value in read:
            raise Broken(line, f"{key.value} is written twice")
        lines[(*place, key.value)] = line
        read[key.value] = _value(value, (*place, key.value), lines)
    return read
