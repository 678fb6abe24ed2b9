"""Finding a mapping: one that is shipped, by its name, or a file."""

import re
from pathlib import Path

from counterpart.sources.records import Unreadable
from counterpart.sources.tables.rules.mapping import Mapping
from counterpart.sources.tables.rules.mapping_text import LONGEST, mapping_from

FOLDER = Path(__file__).parent / "mappings"
_NAME = re.compile(r"[a-z0-9-]+")


def read_mapping(name_or_path: str) -> Mapping:
    """
    Return a mapping.

    :param name_or_path: of a shipped one, such as `aiddata-china`, or the path of a file in YAML
    :raises Unreadable: if there is none, or with the line of every mistake in it
    """
    shipped = FOLDER / f"{name_or_path}.yaml"
    is_shipped = bool(_NAME.fullmatch(name_or_path)) and shipped.is_file()
    file = shipped if is_shipped else Path(name_or_path)
    if not file.is_file():
        raise Unreadable(
            f"There is no mapping {name_or_path}; name a file, or one that is shipped: "
            f"{', '.join(shipped_names())}."
        )
    return mapping_from(_text(file), file.name)


def shipped_names() -> list[str]:
    return sorted(file.stem for file in FOLDER.glob("*.yaml"))


def _text(file: Path) -> str:
    try:
        with file.open("rb") as raw:
            return raw.read(LONGEST * 4).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unreadable(f"{file.name} is not text in UTF-8; save it so.") from None
    except OSError as error:
        raise Unreadable(f"{file.name} cannot be opened: {error.strerror}.") from None
