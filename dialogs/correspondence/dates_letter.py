"""A date poll is open: the one reminder by email."""

from dialogs.dates.dates_card import moment
from dialogs.kit.letters import Bullets, Letter, Link, Words, Writing
from forum.ids import DatePollId
from forum.safe_links import LinkKind
from forum.use_cases.dates.date_views import dates_to_remind


async def dates_reminder(writing: Writing) -> Letter | None:
    """To a member who has not answered and wants to be reminded, as long as the poll is open."""
    texts, post = writing.texts, writing.post
    view = await dates_to_remind(post.uow, DatePollId(post.ids[0]), post.reader, post.now)
    if view is None:
        return None
    closes = view.poll.closes
    return Letter(
        subject=writing.titled("dates-letter-subject-open", "dates-letter-subject"),
        parts=[
            Words(texts("dates-letter-text")),
            Bullets([moment(texts, starts) for starts in view.poll.starts]),
            Words(texts("question-closes", day=texts.day(closes), clock=texts.clock(closes))),
            Link(texts("dates-letter-answer"), await writing.page(LinkKind.ANSWER)),
        ],
        why=texts("dates-letter-why", forum=post.forum.name),
    )
