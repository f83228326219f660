"""What the advice on a forum's dates is based on."""

from forum.advice import AdviceSettings, DateAdvisor, Region
from forum.forums import Forum
from forum.ports import UnitOfWork


async def calendar_settings(uow: UnitOfWork, forum: Forum, advisor: DateAdvisor) -> AdviceSettings:
    """Until a chair chooses otherwise: every calendar, and the country of the time zone. Nobody declares a faith."""
    chosen = await uow.calendars.of_forum(forum.id)
    days = tuple(await uow.calendars.days(forum.id))
    if chosen is None:
        return AdviceSettings(forum.time_zone, advisor.region_of(forum.time_zone), local_days=days)
    return AdviceSettings(
        time_zone=forum.time_zone,
        region=Region(chosen.country, chosen.subdivision),
        place=chosen.place,
        schools=chosen.schools,
        left_out=frozenset(chosen.left_out),
        local_days=days,
    )
