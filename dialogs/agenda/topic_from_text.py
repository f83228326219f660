"""A topic's form, filled with what somebody wrote elsewhere."""

from dialogs.agenda.suggest_card import SendSuggestion
from dialogs.kit.buttons import new_key
from dialogs.kit.shortening import shortened, title_and_rest
from forum.forums import Forum
from forum.limits import WHY, TooLong


def topic_from(forum: Forum, text: str, letters: int = 0) -> tuple[SendSuggestion, TooLong | None]:
    """A form filled with what somebody wrote, and what to say if not all of it fits.

    `letters` is how many there were, if `text` is only their beginning.
    """
    title, why = title_and_rest(text)
    length = max(letters, len(why))
    values = SendSuggestion(forum=forum.id, once=new_key(), title=title, why=shortened(why, WHY))
    return values, TooLong(WHY, length, "suggest-not-all") if length > WHY else None
