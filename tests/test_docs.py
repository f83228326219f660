"""Everything that the documentation points to exists: files in this repository, and other pages."""

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
TOP = "almanac|benchmarks|bot|dialogs|docs|forum|graph|manifest|papers|storage|tests"
NAMED = re.compile(rf"(?<![\w/.])(?:{TOP})/[\w./-]*\w/?(?![\w/*<{{(])")
"""A path such as "forum/names.py" or "tests/crash/". With a placeholder, "dialogs/<subject>/", it is not a file."""
INTO = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*\.md|)#([^)\s]+)\)")
"""A link to a heading: of another page, or of the same one."""
LEADS = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")


def named_in(page: str) -> Iterator[str]:
    """The complete paths in inline code and code blocks."""
    for code in re.findall(r"`([^`\n]+)`", page):
        yield from (match[0] for match in NAMED.finditer(code) if not re.search(r"[<*{]", code))


def test_every_file_that_a_page_names_is_there() -> None:
    named = [(page, path) for page in PAGES for path in named_in(page.read_text(encoding="utf-8"))]
    assert len(named) > 80
    assert [f"{page.relative_to(ROOT)}: {path}" for page, path in named if not (ROOT / path).exists()] == []


def test_every_link_leads_to_a_page() -> None:
    links = [(page, link) for page in PAGES for link in LEADS.findall(page.read_text(encoding="utf-8"))]
    assert len(links) > 50
    assert [f"{page.relative_to(ROOT)}: {link}" for page, link in links if not (page.parent / link).exists()] == []


def anchors(page: Path) -> set[str]:
    """Those that GitHub makes of its headings: small letters, hyphens for spaces, and no signs."""
    headings = re.findall(
        r"^#+ (.+)$", re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.DOTALL), re.MULTILINE
    )
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_link_into_a_page_leads_to_a_heading() -> None:
    links = [(page, to) for page in PAGES for to in INTO.findall(page.read_text(encoding="utf-8"))]
    assert len(links) > 40
    lost = [
        f"{page.relative_to(ROOT)}: {to}#{at}"
        for page, (to, at) in links
        if at not in anchors(page.parent / to if to else page)
    ]
    assert lost == []


def test_a_file_that_has_moved_is_noticed() -> None:
    assert list(named_in("See `dialogs/cards/setup.py` and `make test`.")) == ["dialogs/cards/setup.py"]
    assert list(named_in("In `dialogs/<subject>/routes.py`.")) == []


def test_every_decision_has_its_number_and_a_row_in_the_list() -> None:
    rows = re.findall(
        r"^\| \[(\d+)\]\((\S+)\) \| (.+) \|$", (ROOT / "docs/decisions/README.md").read_text("utf-8"), re.M
    )
    pages = {path.name: path.read_text("utf-8").splitlines()[0] for path in (ROOT / "docs/decisions").glob("0*.md")}
    assert len(pages) > 15
    assert {page: f"# {number}. {title}" for number, page, title in rows} == pages
    assert all(int(page[:3]) == int(number) for number, page, _ in rows)


def test_every_subject_has_its_page_and_the_readme_leads_there() -> None:
    subjects = {path.parent.name for path in (ROOT / "dialogs").glob("*/routes.py")} - {"from_message"}
    listed = set(LEADS.findall((ROOT / "README.md").read_text(encoding="utf-8")))
    assert len(subjects) > 12
    assert sorted(subject for subject in subjects if f"docs/{subject}.md" not in listed) == []
