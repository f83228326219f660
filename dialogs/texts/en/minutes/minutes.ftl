point-title = A point of the meeting on { $day }
point-how = One sentence is enough. It is kept under the item you choose, for the notes of the meeting.
point-offer = Press the button for a form of your own, or write “note” and the point. With “note 2: …” it goes under item 2 of { $forum }’s agenda.
point-about = Under which item?
point-whole = The meeting as a whole
point-words = What was said?
point-needs-words = Please write what was said.
point-too-long = A point has room for { $limit } letters. Longer ones can be noted in two.
point-item-gone = That item is no longer on the agenda. Please choose again.
point-no-item = { $count ->
    [0] The agenda has not been published, so there is no item { $place }. Without a number I note the point for the meeting as a whole.
    [one] There is no item { $place }: the agenda has only one.
   *[other] There is no item { $place }: the agenda has { $count } items. “items” shows them.
}
point-no-meeting = No meeting has begun yet, so there is nothing to note. A topic for the next one can be put forward with “suggest”.
point-too-late = The notes of the last meeting are closed two weeks after it. A topic for the next one can be put forward with “suggest”.
point-in-private = Others can read this chat. Please do that in our private chat: write “items” to me there.
point-save = Note it
point-note = Note a point
point-another = Note another point
point-saved = Noted under “{ $item }”
point-saved-whole = Noted for the meeting as a whole
point-kept = Nobody is told now. The chairs decide whether the notes go into the channel; “items” shows them.
point-kept-shared = It is in the notes in the channel.
point-kept-circle = This is a listening circle’s meeting: I have not kept who noted it. Only the chairs and facilitators can read it, and only a chair can change it.
point-change = Change it
point-change-title = Change a point
point-change-save = Save
point-remove = Take it back
point-removed = The point is taken back
point-removed-text = It has been deleted, and nothing of it is kept.
point-removed-on-record = It has been deleted from the notes. The minutes of the meeting still have it: only a chair can take it out of them, with a correction.
point-list-title = Points of the meeting on { $day } that you can change
point-list-none = There is none. A point can be changed by whoever noted it, and by the chairs.
point-which = Which point?
point-choose = Please choose a point.
meeting-not-begun = The meeting has not begun yet.
items-title = { $forum }: the agenda of { $day }
items-now = Now: { $item }
items-point = – { $words }
items-count = { $count ->
    [one] 1 point noted
   *[other] { $count } points noted
}
items-noted-by = noted by { $names }
items-more = { $count ->
    [one] One more point does not fit here.
   *[other] { $count } more points do not fit here.
}
items-no-agenda = No agenda was published for this meeting. Points are noted for the meeting as a whole.
items-not-shared = Nobody in the channel sees the notes until you share them.
items-choose = Another item
items-chosen = Now: the item chosen above
items-choose-first = Please choose an item first.
items-go-to = Now: item { $place }
items-change = Change a point
items-share = Share the notes
items-end = The meeting has ended
items-minutes = Put the minutes together
items-shared = The notes go into the channel, on one card that stays up to date.
items-ended = Thank you. The meeting is over. Now come its actions, and the roll if it has not been taken.
items-why = You get this because you chair the forum and its meeting is over. Share the notes if they are fit to be read by everybody. I send it once.
notes-title = Notes of { $forum }, { $day }
notes-how = Whoever was there can add a point: press the button, or write “@Folkmoot note” and the point.
notes-circle = This is a listening circle’s meeting: only the chairs and facilitators can read what was said, and I do not keep who noted it.
