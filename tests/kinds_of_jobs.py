"""The product's kinds of jobs. `Job.kinds` also has those that tests invent, as soon as their files are read."""

from forum.jobs import Job


def kinds_of_jobs() -> dict[str, type[Job]]:
    """By name."""
    return {name: kind for name, kind in Job.kinds.items() if kind.__module__.startswith("forum.jobs.")}
