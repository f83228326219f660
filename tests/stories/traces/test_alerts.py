"""Each alert asks for numbers that a running bot has, with the labels that they have there.

promtool tests the rules themselves: `promtool test rules deploy/prometheus/alerts_test.yml`.
"""

import asyncio
import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from math import isnan
from pathlib import Path
from typing import Any

import aiohttp
import promql_parser
import pytest
import yaml
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import delete, insert

from bot.version import VERSION
from storage.copies.backup import back_up
from storage.jobs.job_tables import JobState, jobs
from tests.stories.town import Town

ROOT = Path(__file__).parents[3]
RULES = [
    rule
    for group in yaml.safe_load(ROOT.joinpath("deploy/prometheus/alerts.yml").read_text(encoding="utf-8"))["groups"]
    for rule in group["rules"]
]
BY_PROMETHEUS = {"job", "instance", "le"}
"""Labels that it adds itself, or that belong to a histogram. `up` is its own, too."""

MAYBE = {"folkmoot_sign_in_expiry_timestamp_seconds"}
"""Only there if somebody has said when the secret ends; tests/bot/test_identity.py shows that it is."""


def selectors(expression: Any) -> Iterator[Any]:
    """Each place in an expression that names a metric."""
    if isinstance(expression, promql_parser.VectorSelector):
        yield expression
    for name in ("lhs", "rhs", "expr", "args", "vector_selector", "vs", "param"):
        inner = getattr(expression, name, None)
        for one in inner if isinstance(inner, list) else [inner]:
            if one is not None:
                yield from selectors(one)


def asked_for(rule: Mapping[str, Any]) -> list[tuple[str, dict[str, str]]]:
    found = list(selectors(promql_parser.parse(rule["expr"])))
    return [(one.name, {m.name: m.value for m in one.matchers.matchers}) for one in found]


async def test_each_number_and_label_is_there(town: Town) -> None:
    await town.set_up()
    async with aiohttp.request("GET", f"{town.caller.bot_url}/metrics") as answer:
        families = list(text_string_to_metric_families(await answer.text()))
    there = [(sample.name, sample.labels) for family in families for sample in family.samples]
    wanted = [(rule["alert"], *one) for rule in RULES for one in asked_for(rule)]
    assert len(wanted) > len(RULES) - 1
    for alert, name, labels in wanted:
        assert labels["job"] == "folkmoot", alert
        ours = {key: value for key, value in labels.items() if key not in BY_PROMETHEUS}
        if name not in {"up", *MAYBE}:
            assert any(name == known and ours.items() <= has.items() for known, has in there), f"{alert}: {name} {ours}"
    assert {name for name, _ in there} >= {"folkmoot_job_engine_ready"}


async def numbers(town: Town) -> dict[str, float]:
    """What has no label, by its name."""
    async with aiohttp.request("GET", f"{town.caller.bot_url}/metrics") as answer:
        families = list(text_string_to_metric_families(await answer.text()))
    return {sample.name: sample.value for family in families for sample in family.samples if not sample.labels}


async def test_what_the_database_knows_is_read_when_somebody_asks(town: Town, tmp_path: Path) -> None:
    await town.set_up()
    now, url = town.clock.now(), town.bot.database.url.render_as_string(hide_password=False)
    asked = await numbers(town)
    assert (asked["folkmoot_jobs_due"], asked["folkmoot_jobs_oldest_due_seconds"]) == (0, 0)
    assert asked["folkmoot_last_backup_timestamp_seconds"] == 0
    await asyncio.to_thread(back_up, url, tmp_path / "copy.zip", VERSION, now)
    row = {"key": "k", "kind": "Forget", "lane": "l", "payload": {}, "state": JobState.OPEN, "generation": 1}
    async with town.bot.database.transaction() as session:
        await session.execute(insert(jobs).values(row | {"due_at": now - timedelta(hours=3)}))
    later = await until(town, "folkmoot_jobs_due", 1)
    assert later["folkmoot_jobs_oldest_due_seconds"] == 3 * 3600
    assert later["folkmoot_last_backup_timestamp_seconds"] == now.timestamp()
    async with town.bot.database.transaction() as session:
        await session.execute(delete(jobs).where(jobs.c.key == "k"))


async def until(town: Town, name: str, value: float) -> dict[str, float]:
    """The page may be a moment old (bot/web/sparing.py)."""
    while (found := await numbers(town))[name] != value:
        pass
    return found


async def test_while_the_database_does_not_answer_it_says_no_number(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(_: object) -> None:
        raise OSError

    await town.set_up()
    monkeypatch.setattr(town.bot.database, "look", broken)
    while not isnan((found := await numbers(town))["folkmoot_jobs_due"]):
        pass
    assert isnan(found["folkmoot_last_backup_timestamp_seconds"])
    assert isnan(found["folkmoot_jobs_oldest_due_seconds"])


def test_each_alert_has_a_severity_plain_words_and_a_remedy() -> None:
    page = ROOT.joinpath("docs/observing.md").read_text(encoding="utf-8")
    headings = {re.sub(r"\W", "", heading).lower() for heading in re.findall(r"^#### (.+)$", page, re.MULTILINE)}
    assert {rule["labels"]["severity"] for rule in RULES} == {"critical", "warning"}
    assert {rule["annotations"]["runbook"] for rule in RULES} == {f"docs/observing.md#{one}" for one in headings}
    assert all(rule["annotations"]["summary"].endswith(".") for rule in RULES)
