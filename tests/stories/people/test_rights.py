"""Whoever may not, learns nothing and changes nothing: every button and every word, pressed and typed by everybody.

What was typed into a form is spoilt in turn, as a form that is read before its sender is checked comes back with names.
"""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.cast import CARYS, GRACE, HOME, INGRID, MALLORY, OMAR, SAM, ZEHRA
from tests.far_end.caller import Answered
from tests.far_end.places import User, chat_with
from tests.stories.forums.full_circle import NAME, ROUTER, TITLES, WORDS, Circle, fields_of, full_circle
from tests.stories.town import Town

WHO = {
    "anybody": "keep suggest.follow same.person",
    "insiders": "help help.everything word meant",
    "members": (
        "suggest.open suggest.send topic.support agenda.refresh suggest.from_message action.from_message comment.open"
        " comment.send dates.answer dates.save dates.refresh dates.quiet poll.answer poll.refresh poll.quiet"
        " poll.remind needs.open needs.save"
        " point.open point.save point.list point.edit point.change point.remove action.open digest.show forum.choose"
        " question.answer question.refresh question.open question.voters comment.mine comment.withdraw actions.open"
        " opportunity.open opportunity.count"
    ),
    "chairs": (
        "outcomes.open outcomes.tell agenda.shape comment.show meeting.check meeting.change meeting.confirm"
        " meeting.cancel next.set_up next.another next.dates next.not_now meeting.retry meeting.without meeting.link"
        " meeting.putback meeting.takeover same.chair calendars.open calendars.save"
        " dates.check dates.revise dates.post dates.open dates.close"
        " dates.choose items.now items.share items.end action.open_carried action.keep digest.post post.again"
        " board.open board.start board.part board.save board.add board.ask_review board.make board.send"
        " board.keep.open board.keep board.answers board.answer.open board.answer.save board.answer.leave"
        " board.contact board.contact.form board.contact.look board.contact.save board.contact.revise"
        " board.contact.tend board.contact.send board.replies board.reply.open board.reply.confirm"
        " board.reply.return board.reply.all"
        " outlook.whose setup.save settings.open people.open people.save join.add join.leave"
        " outside.open outside.person outside.save outside.tend outside.ask_all outside.add outside.look outside.put"
        " letterhead.open letterhead.save public.open public.form public.look public.on public.off"
        " public.poster interest.add interest.drop changes.open"
        " opportunity.form opportunity.check opportunity.revise opportunity.post opportunity.change opportunity.close"
        " opportunity.take_back opportunity.report opportunity.not_known"
        " minutes.open minutes.part minutes.save minutes.add minutes.ask_review minutes.confirm minutes.publish"
        " minutes.correct young.form young.adult young.save young.ask_off young.off"
    ),
    "facilitators": "care.open care.person care.save care.hand_over board.review minutes.review",
    "organisers": (
        "suggest.for suggest.for.send suggest.for.find"
        " poll.names needs.show roll.open roll.page roll.save young.open"
        " roll.came roll.ways"
        " strangers.open strangers.save"
        " strangers.find trends.show"
    ),
    "speakers": "poll.for poll.for.save poll.for.find",
    "askers": "question.form question.check question.revise question.post question.close question.move",
    # Odile's own. The chairs may move her action on, but nobody else has the code of her topic.
    "movers": (
        "action.check action.revise action.save action.find action.edit action.update actions.update action.open_one"
        " action.done action.done.words action.undo"
        " action.open_of_day action.more action.snooze action.hand_over_form action.hand_over action.hand_over.find"
        " action.split_form action.split"
    ),
    "neighbours": "join.ask",
    "authors": "suggest.edit suggest.save suggest.withdraw",
}
ROLES = {verb: role for role, verbs in WHO.items() for verb in verbs.split()}
MAY = {
    INGRID: {"anybody", "neighbours"},
    ZEHRA: {"anybody", "insiders", "neighbours", "members"},
    SAM: {"anybody", "insiders", "neighbours", "members", "facilitators", "organisers", "speakers", "askers"},
    CARYS: {"anybody", "insiders", "neighbours", "members", "chairs", "organisers", "speakers", "askers", "movers"},
}
"""What each person may do, beyond what anybody may. A topic's code is only on its author's card."""
ODD: list[Any] = ["no such", None, [], "", {"a": 1}, 7]


def test_every_button_says_who_may_press_it() -> None:
    """Every new button gets a row here, and is then pressed by everybody below."""
    assert set(ROLES) == ROUTER.verbs


@pytest.fixture
async def circle(town: Town) -> Circle:
    return await full_circle(town)


def spoilt(circle: Circle, verb: str, turn: int, *, belongs: bool) -> Iterator[dict[str, Any]]:
    """The press as it should be, and with each field spoilt; another way each time, all of them over the fields.

    Whoever `belongs` to the circle opens a topic by its code, which is on its author's card alone: they guess at it.
    """
    good = circle.press(verb) | ({"code": "0123456789abcdef"} if belongs and "code" in circle.press(verb) else {})
    yield good
    for place, name in enumerate(fields_of(verb)):
        yield good | {name: ODD[(place + turn) % len(ODD)]}
        if name in circle.elsewhere and len(circle.named(verb)) > 1:
            yield good | {name: circle.elsewhere[name]}


async def pressed(circle: Circle, user: User, verb: str, data: dict[str, Any], *, aloud: bool) -> Answered:
    caller = circle.town.caller
    where = HOME.thread("1") if aloud else chat_with(user)
    action = {"type": "Action.Execute", "verb": verb}
    answered = await caller.send(caller.pressed(user, action, data, where, None))
    assert answered.status == 200, (verb, data, answered)
    return answered


def leaks(circle: Circle, answered: Answered, secret: list[str], sent: object) -> list[str]:
    """What was sent may come back, because the sender knows it."""
    said = json.dumps([answered.body, [post.activity for post in answered.posts]], ensure_ascii=False)
    return [one for one in secret if one in said and one not in json.dumps(sent, ensure_ascii=False)]


def kept_from(circle: Circle, user: User) -> list[str]:
    """What this person must not read in the answer to a press they have no right to make."""
    if user in (CARYS, SAM, ZEHRA):
        return circle.names(user)
    of_forum = [] if user is INGRID else [NAME]
    return [*circle.names(user), *TITLES, *WORDS, *of_forum, *(circle.good[name] for name in ("meeting", "brief"))]


async def written(town: Town) -> set[str]:
    await town.settled()
    return {row for row in (await town.stored()).splitlines() if not row.startswith("replicas ")}


@pytest.mark.timeout(600)
@pytest.mark.parametrize("user", [OMAR, INGRID, GRACE, MALLORY, ZEHRA, SAM, CARYS], ids=lambda user: user.name)
async def test_a_press_of_somebody_else_s_button_tells_and_changes_nothing(circle: Circle, user: User) -> None:
    may, belongs = MAY.get(user, {"anybody"}), user in (ZEHRA, SAM, CARYS)
    await circle.town.say(user, "help")
    before, wrong = await written(circle.town), list[Any]()
    for turn, (verb, role) in enumerate(sorted(ROLES.items())):
        if role in may:
            continue
        for data in spoilt(circle, verb, turn, belongs=belongs):
            if role == "movers" and belongs and not data.get("action"):
                continue  # of no action yet: anybody of the forum may note a new one, and sees the list
            answered = await pressed(circle, user, verb, data, aloud=False)
            assert answered.words, (verb, data)
            wrong += [(verb, data, found) for found in leaks(circle, answered, kept_from(circle, user), data)]
        good = next(spoilt(circle, verb, turn, belongs=belongs))
        answered = await pressed(circle, user, verb, good, aloud=True)
        secret = [one for one in kept_from(circle, user) if one != NAME]
        wrong += [(verb, "aloud", found) for found in leaks(circle, answered, secret, good)]
    assert wrong == []
    assert await written(circle.town) - before == set()


@pytest.mark.timeout(600)
@pytest.mark.parametrize("user", [OMAR, INGRID, GRACE, MALLORY], ids=lambda user: user.name)
async def test_a_word_of_somebody_outside_tells_and_changes_nothing(circle: Circle, user: User) -> None:
    await circle.town.say(user, "help")
    before, wrong = await written(circle.town), list[Any]()
    in_her_team = circle.names(user)  # the stand-in for Teams gives every team the same people
    for word in sorted(ROUTER.vocabulary):
        for said in (word, f"{word} {circle.good['code']}", f"{word} Odile"):
            answered = await circle.town.say(user, said)
            assert answered.words, said
            secret = [one for one in kept_from(circle, user) if user is not GRACE or one not in in_her_team]
            wrong += [(said, found) for found in leaks(circle, answered, secret, said)]
    assert wrong == []
    gone = before - await written(circle.town)
    assert not [row for row in gone if row.startswith(("memberships ", "forums ", "suggestions ", "agenda_comments "))]
