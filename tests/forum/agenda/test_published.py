"""The list of changes names everything that has changed."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from forum.agenda import ItemKind
from forum.ids import SuggestionId
from forum.published import AgendaChange, ChangeKind, Item, changes

ITEMS = st.lists(
    st.builds(
        Item,
        st.sampled_from([SuggestionId(letter) for letter in "abcdefgh"]),
        st.sampled_from(["Parking", "Lighting"]),
        st.none() | st.integers(1, 3),
        st.sampled_from(ItemKind),
    ),
    unique_by=lambda item: item.same,
    max_size=10,
)


def applied(before: Sequence[Item], told: Sequence[AgendaChange]) -> list[Item]:
    """The agenda of somebody who has the old one and applies the changes they are told."""
    by_kind = {kind: [change for change in told if change.kind is kind] for kind in ChangeKind}
    gone = {change.item.same for change in [*by_kind[ChangeKind.TAKEN_OFF], *by_kind[ChangeKind.MOVED]]}
    kept = [item for item in before if item.same not in gone]
    for change in sorted([*by_kind[ChangeKind.ADDED], *by_kind[ChangeKind.MOVED]], key=lambda change: change.place):
        was = next((item for item in before if item.same == change.item.same), change.item)
        kept.insert(change.place - 1, was)
    minutes = {change.item.same: change.item.minutes for change in by_kind[ChangeKind.MINUTES]}
    kinds = {change.item.same: change.item.kind for change in by_kind[ChangeKind.KIND]}
    return [
        Item(item.topic, item.title, minutes.get(item.same, item.minutes), kinds.get(item.same, item.kind))
        for item in kept
    ]


@given(ITEMS, ITEMS)
def test_doing_what_is_said_to_the_old_agenda_gives_the_new_one(before: list[Item], now: list[Item]) -> None:
    assert applied(before, changes(before, now)) == now


@given(ITEMS)
def test_no_change_says_nothing(items: list[Item]) -> None:
    assert changes(items, items) == []


@given(ITEMS, ITEMS)
def test_nothing_is_said_that_did_not_happen(before: list[Item], now: list[Item]) -> None:
    for change in changes(before, now):
        if change.kind is ChangeKind.TAKEN_OFF:
            assert before[change.place - 1] == change.item
            assert change.item.same not in {item.same for item in now}
            continue
        assert now[change.place - 1] == change.item
        assert (change.item.same in {item.same for item in before}) is (change.kind is not ChangeKind.ADDED)
        if change.kind is ChangeKind.MINUTES:
            assert change.before and change.before.minutes != change.item.minutes
        if change.kind is ChangeKind.KIND:
            assert change.before and change.before.kind is not change.item.kind


def test_one_item_taken_to_the_end_is_one_move() -> None:
    items = [Item(SuggestionId(letter), letter) for letter in "abcde"]
    [moved] = changes(items, [*items[1:], items[0]])
    assert (moved.kind, moved.item.title, moved.place) == (ChangeKind.MOVED, "a", 5)
