"""The heading of a pasted list, which says what stands in which column."""

from collections.abc import Sequence
from dataclasses import dataclass

from forum.typed_text import as_compared

_WORDS = {
    "name": "name|full name|names|display name|person|contact|who|enw|enw llawn",
    "first": "first name|firstname|first|given name|forename|forenames|enw cyntaf",
    "last": "last name|lastname|last|surname|family name|cyfenw",
    "email": "email|e-mail|email address|e-mail address|mail|address|ebost|e-bost|cyfeiriad ebost",
    "phone": "phone|telephone|tel|mobile|mobile phone|phone number|telephone number|mobile number|number|ffôn",
    "language": "language|preferred language|languages|lang|iaith",
}
_HOLDS = {as_compared(word): holds for holds, words in _WORDS.items() for word in words.split("|")}


@dataclass(frozen=True)
class Column:
    """`holds` is one of name, first, last, email, phone and language; None for what is not kept."""

    heading: str
    holds: str | None

    @property
    def is_name(self) -> bool:
        """Whether it holds a name or part of one."""
        return self.holds in ("name", "first", "last")


def columns_of(row: Sequence[str]) -> list[Column]:
    """[] if the row is no heading. Of several cells two are known at least; nobody is called "name"."""
    columns = [Column(cell.strip(), _HOLDS.get(as_compared(cell.strip(" :*")))) for cell in row]
    known = sum(column.holds is not None for column in columns)
    plain = not any("@" in cell or any(map(str.isdigit, cell)) for cell in row)
    return columns if plain and known >= min(2, len(columns)) and known else []
