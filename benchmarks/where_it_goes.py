"""Where the time of an answer goes, by package and by function, taken from a profile."""

import pstats
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

FUNCTIONS = 60
"""How many are listed."""

Place = tuple[str, int, str]
Known = Mapping[Place, tuple[int, int, float, float, Mapping[Place, tuple[int, int, float, float]]]]

BUILT_IN = "~"


def said(file: Path, turns: int) -> str:
    """Two tables, for packages and for functions: their own time in ms a turn, and their calls a turn.

    Built-in functions count towards the package that called them.
    """
    known: Known = pstats.Stats(str(file)).stats  # pyright: ignore[reportAttributeAccessIssue]
    total = sum(own for _, _, own, _, _ in known.values())
    calls = sum(count for _, count, _, _, _ in known.values())
    lines = [
        f"{turns:,} answers: {total / turns * 1000:.2f} ms and {calls / turns:,.0f} calls each, under the profiler",
        "",
    ]
    lines += ["  share  ms/turn  calls/turn  package"]
    lines += [_line(own, count, name, total, turns) for name, (own, count) in _sorted(by_package(known))]
    lines += ["", "  share  ms/turn  calls/turn  function"]
    functions = {_named(place): (own, count) for place, (_, count, own, _, _) in known.items()}
    lines += [_line(own, count, name, total, turns) for name, (own, count) in _sorted(functions)[:FUNCTIONS]]
    return "\n".join(lines) + "\n"


def by_package(known: Known) -> dict[str, tuple[float, float]]:
    """Seconds of its own, and calls of its functions and of those built in that it called."""
    own: Counter[str] = Counter()
    calls: Counter[str] = Counter()
    for package, seconds, count in _shares(known):
        own[package] += seconds  # pyright: ignore[reportArgumentType]
        calls[package] += count
    return {package: (own[package], calls[package]) for package in own}


def _shares(known: Known) -> Iterator[tuple[str, float, int]]:
    for place, (_, count, seconds, _, callers) in known.items():
        if place[0] != BUILT_IN or not callers:
            yield package_of(place), seconds, count
            continue
        for caller, (_, times, taken, _) in callers.items():
            yield package_of(caller), taken, times


def package_of(place: Place) -> str:
    """The library, or the package of ours with its first folder: "storage/engine"."""
    path = Path(place[0])
    if place[0] == BUILT_IN:
        return "built in"
    if place[0].startswith("<"):
        return next((name for name in ("sqlalchemy", "fluent") if name in place[0]), "Python: made while running")
    parts = path.parts
    if "site-packages" in parts:
        return parts[parts.index("site-packages") + 1].removesuffix(".py")
    root = Path(__file__).parents[1].parts
    if parts[: len(root)] == root:
        return "/".join(parts[len(root) : -1][:2])
    return f"Python: {parts[-2] if parts[-2] in ('asyncio', 'json', 'email', 'logging') else path.stem}"


def _named(place: Place) -> str:
    file, number, name = place
    return name if file == BUILT_IN else f"{package_of(place)} {Path(file).name}:{number} {name}"


def _sorted(found: Mapping[str, tuple[float, Any]]) -> list[tuple[str, tuple[float, Any]]]:
    return sorted(found.items(), key=lambda item: item[1][0], reverse=True)


def _line(own: float, count: float, name: str, total: float, turns: int) -> str:
    return f"{own / total:6.1%} {own / turns * 1000:8.3f} {count / turns:11.1f}  {name}"
