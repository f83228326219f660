"""The figures as one table, in Markdown, which reads well in a terminal too."""

from collections.abc import Mapping

from benchmarks.measure import Figures

HEADS = ("", "turns/s", "CPU ms/turn", "of the cheapest SDK", "of the floor", "p50 ms", "p99 ms", "ready s", "peak MB")


def table(found: Mapping[str, Figures], sdk: str, floor: str) -> str:
    """A row for each. `sdk` and `floor` are those that the others' CPU is compared with."""
    rows = [HEADS, *(_row(name, figures, found[sdk], found[floor]) for name, figures in found.items())]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADS))]
    lines = [_line(row, widths) for row in rows]
    rule = "|".join(["", "-" * (widths[0] + 2), *("-" * (width + 1) + ":" for width in widths[1:]), ""])
    return "\n".join([lines[0], rule, *lines[1:]])


def _row(name: str, figures: Figures, sdk: Figures, floor: Figures) -> tuple[str, ...]:
    return (
        name,
        f"{figures.per_second:,.0f}",
        f"{figures.cpu_ms:.2f}",
        f"{figures.cpu_ms / sdk.cpu_ms:.2f}",
        f"{figures.cpu_ms / floor.cpu_ms:.1f}",
        f"{figures.percentile_ms(50):,.0f}",
        f"{figures.percentile_ms(99):,.0f}",
        f"{figures.ready:.1f}",
        f"{figures.peak:.0f}",
    )


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    cells = [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
    return f"| {' | '.join(cells)} |"
