"""What is traced concerns nobody but the chairs, who arrange it."""

from bot.tracing import what
from dialogs.table import build_router
from forum.jobs import Job


def test_words_and_buttons_are_for_chairs_alone() -> None:
    rows = {(row.kind, row.what): row.who for row in build_router().rows()}
    listed = [*(("word", word) for word in what.WORDS), *(("press", verb) for verb in what.BUTTONS)]
    assert {one: rows.get(one) for one in listed} == dict.fromkeys(listed, "chairs")


def test_no_kind_of_job_is_listed_of_which_no_record_is_kept() -> None:
    assert set(Job.kinds.values()) > what.JOBS
    assert all(job.leaves_a_trace for job in what.JOBS)
