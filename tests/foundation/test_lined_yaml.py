import pytest

from counterpart.foundation.lined_yaml import Broken, read


def test_every_value_is_known_by_its_line() -> None:
    told, lines = read("a:\n  b: x\n\n  c: [1, 2.5]\n")

    assert told == {"a": {"b": "x", "c": [1, 2.5]}}
    assert lines[("a", "c")] == 4


@pytest.mark.parametrize(
    ("written", "read_as"),
    [("NO", "NO"), ("no", "no"), ("019", "019"), ('"12"', "12"), ("12", 12), ("~", None)],
)
def test_norway_stays_norway(written: str, read_as: object) -> None:
    assert read(f"x: {written}")[0] == {"x": read_as}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: &x 1\nb: *x", 1),
        ("a: 1\nb: !!python/object/apply:os.system ['true']", 2),
        ("a: 1\nb: 2\na: 3", 3),
        ("a: [1", 1),
        ("- a", 1),
        ("a: {b: {c: {d: {e: {f: {g: 1}}}}}}", 1),
        ("[" * 100_000, 1),
        ("? [a]\n: 1", 1),
        ("a: \x00", 1),
    ],
    ids=["alias", "tag", "repeated", "open", "list", "deep", "abyss", "odd key", "no text"],
)
def test_what_no_file_needs_is_refused_with_its_line(text: str, line: int) -> None:
    with pytest.raises(Broken) as refused:
        read(text)

    assert refused.value.line == line


def test_a_huge_file_is_not_even_parsed() -> None:
    with pytest.raises(Broken, match="longer than"):
        read("a: 1\n" * 500_000)
