"""Which of the puts of a job is running."""

from dataclasses import dataclass

from forum.keys import subject


@dataclass(frozen=True)
class Put:
    """One put of a job. As text it is the log's name for it: the kind, and the number by which its row can be found."""

    key: str
    generation: int

    def __str__(self) -> str:
        return f"{subject(self.key)}#{self.generation}"
