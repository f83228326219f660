shaping-title = Shape the agenda for { $day }
shaping-summary = { $count ->
    [0] No topics yet for { $day }
    [one] One topic to decide on for { $day }
   *[other] { $count } topics to decide on for { $day }
}
shaping-how = Decide on each topic, give it a place and minutes. “Save” keeps it for you and the other chairs; nobody is told until you publish. A topic that you park, answer or decline needs a few words, and its author will read them.
shaping-empty = Nobody has suggested a topic yet. The forum goes ahead all the same.
shaping-total = { $total } of { $length } minutes are planned so far.
shaping-decision = Topic { $number }: what happens to it?
shaping-accepted = Put it on the agenda
shaping-parked = Park it, with a reason
shaping-open = Leave it for a later meeting
shaping-position = Topic { $number }: place on the agenda
shaping-position-wrong = A place between 1 and 99, please.
shaping-minutes = Topic { $number }: minutes
shaping-minutes-wrong = Between 1 and 600 minutes, please.
shaping-reason = Topic { $number }: your reason or answer
shaping-save = Save
shaping-publish = Publish
shaping-saved = Saved. Nobody has been told yet.
shaping-needs-reason = “{ $title }” is to be parked: please give a reason, for its author.
shaping-nothing-accepted = Nothing is on the agenda yet: put at least one topic on it before you publish.
shaping-published = The agenda is published. Everybody who signed a topic hears what became of it.
matters-arising = Matters arising
published-title = Agenda of { $forum }
published-summary = The agenda of { $forum } for { $when } is here
published-item = { $position }. { $title }
published-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
published-next = Is something missing? Suggest it: it is kept for the next meeting, and the chairs may still find room for it in this one.
action-line = { $owner }: { $text }, by { $due }
action-line-no-date = { $owner }: { $text }
shaping-more = { $count ->
    [one] One more topic, which fewer people asked for, does not fit here.
   *[other] { $count } more topics, which fewer people asked for, do not fit here.
} They move up when topics above are parked and the agenda is published.
