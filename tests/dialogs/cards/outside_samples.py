"""The cards about members who have no Teams, filled with one text wherever people write something."""

from dataclasses import replace
from datetime import timedelta

from dialogs.agenda import suggest_for_card as suggest_for
from dialogs.correspondence import add_people_card as adding
from dialogs.correspondence import letterhead_card as letterheads
from dialogs.correspondence import outside_card as outside
from dialogs.correspondence import outside_person_card as person
from dialogs.correspondence.list_reader import Reading, Unread, Why
from dialogs.texts import texts_for
from forum.correspondents import Consent, Correspondent, MailState
from forum.errors import Invalid
from forum.forums import Openness
from forum.ids import PersonId
from forum.people import Person
from forum.ports import Message
from forum.use_cases.correspondence.look_at_list import Entry, Known, Seen
from forum.use_cases.correspondence.outside_views import Outside
from tests.dialogs.cards.full_forum import ID, NOW, FullForum

TEXTS = texts_for("en")


class OutsideSamples(FullForum):
    """By the name of the function, such as "outside_card"."""

    def outside_samples(self) -> dict[str, list[Message]]:
        """All of them."""
        return {**self._reached(), **self._adding()}

    def _reached(self) -> dict[str, list[Message]]:
        people = [self._outside(number) for number in range(len(self.people))]
        view = outside.OutsideView(self.forum, people, NOW, by_mail=True)
        dumb = outside.OutsideView(self.forum, people, NOW, by_mail=False)
        texting = outside.OutsideView(self.forum, people, NOW, by_mail=False, by_text=True)
        circle = replace(self.forum, openness=Openness.LISTENING_CIRCLE)
        values = letterheads.SaveLetterhead(
            forum=ID("f"), sender=self.words[:100], subject=self.words[:200], reply="forum@x.example", named="true"
        )
        typed = person.SaveOutside(forum=ID("f"), person=ID("1"), email=self.words[:320], phone=self.words[:40])
        wrong = Invalid("person-email-wrong")
        return {
            "outside_card": [
                outside.outside_card(TEXTS, view, said=self.words),
                outside.outside_card(TEXTS, dumb, 9),
                outside.outside_card(TEXTS, texting),
            ],
            "outside_person_card": [
                *(person.outside_person_card(TEXTS, view, one, said=self.words) for one in people[:5]),
                *(person.outside_person_card(TEXTS, texting, one) for one in people[5:12:6]),
                *(person.outside_person_card(TEXTS, view, one, typed, wrong) for one in people[:1]),
            ],
            "take_off_card": [person.take_off_card(TEXTS, view, one) for one in people[:1]],
            "suggest_for_form": [
                suggest_for.suggest_for_form(TEXTS, self.forum, self.people, topic, wrong)
                for topic in (None, self._topic_for())
                for wrong in (None, Invalid("suggest-for-whom"))
            ],
            "suggested_for_card": [
                suggest_for.suggested_for_card(TEXTS, self.topics[0].title, self.topics[0].attribution, author, code)
                for author, code in ((self.people[0], ""), (None, "0123 4567 89ab cdef"))
            ],
            "letterhead_form": [
                letterheads.letterhead_form(TEXTS, forum, values, wrong)
                for forum in (self.forum, circle)
                for wrong in (None, Invalid("letterhead-reply-wrong"))
            ],
        }

    def _adding(self) -> dict[str, list[Message]]:
        values = adding.LookAtPeople(
            forum=ID("f"), once=ID("k"), name=self.words[:100], email=self.words[:320], list=self.words
        )
        wrong = Invalid("person-needs-name")
        return {
            "add_form": [adding.add_form(TEXTS, self.forum, values, one) for one in (None, wrong)],
            "preview_card": [
                adding.preview_card(TEXTS, self._preview(by_mail=True)),
                adding.preview_card(TEXTS, self._preview(by_mail=False), 3, said=TEXTS("add-changed")),
                adding.preview_card(TEXTS, replace(self._preview(by_mail=True), by_text=True)),
            ],
        }

    def _topic_for(self) -> suggest_for.SuggestFor:
        return suggest_for.SuggestFor(forum=ID("f"), once=ID("k"), title=self.words[:200], why=self.words[:4000])

    def _outside(self, number: int) -> Outside:
        name = self.words[:60] or "Somebody"
        consent, mail = [*Consent][number % len(Consent)], [*MailState][number % len(MailState)]
        way = Correspondent(
            self.forum.id,
            PersonId(ID(number)),
            PersonId(ID("p")),
            NOW,
            email="fatima.noor@mosque.example" if number % 6 != 5 else None,
            phone="+447700900123" if number % 2 else None,
            consent=consent,
            asked_at=NOW - timedelta(days=20),
            mail=mail,
            mail_at=NOW,
            phone_key="+447700900123" if number % 2 else None,
        )
        return Outside(Person(PersonId(ID(number)), ID("t"), name, locale=["ur", None][number % 2]), way, number % 3)

    def _preview(self, *, by_mail: bool) -> adding.Preview:
        entry = Entry(self.words[:100] or "Somebody", "fatima.noor@mosque.example", "+447700900123", "ur")
        seen = [
            Seen(entry, known, other) for known in Known for other in (None, self.people[0]) if self._fits(known, other)
        ]
        unread = [Unread(self.words[:1000] or "?", why) for why in Why] * 6
        reading = Reading([entry], unread, 1, [self.words[:100]] * 3)
        return adding.Preview(self.forum, self.words, reading, seen * 4, ID("k"), ID("o"), by_mail)

    @staticmethod
    def _fits(known: Known, other: Person | None) -> bool:
        if known is Known.SHARED or known is Known.ALREADY:
            return True
        return (other is None) is (known in (Known.NEW, Known.SAID_NO, Known.LEFT_OUT))
