"""Each alert asks for numbers that a running bot has, with the labels that they have there.

promtool tests the rules themselves: `promtool test rules deploy/prometheus/alerts_test.yml`.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import aiohttp
import promql_parser
import yaml
from prometheus_client.parser import text_string_to_metric_families

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


def test_each_alert_has_a_severity_plain_words_and_a_remedy() -> None:
    page = ROOT.joinpath("docs/observing.md").read_text(encoding="utf-8")
    headings = {re.sub(r"\W", "", heading).lower() for heading in re.findall(r"^#### (.+)$", page, re.MULTILINE)}
    assert {rule["labels"]["severity"] for rule in RULES} == {"critical", "warning"}
    assert {rule["annotations"]["runbook"] for rule in RULES} == {f"docs/observing.md#{one}" for one in headings}
    assert all(rule["annotations"]["summary"].endswith(".") for rule in RULES)
