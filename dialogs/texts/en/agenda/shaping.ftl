shaping-title = Shape the agenda for { $day }
shaping-summary = { $count ->
    [0] No topics yet for { $day }
    [one] One topic to decide on for { $day }
   *[other] { $count } topics to decide on for { $day }
}
shaping-how = Choose what goes on the agenda, then publish it. “Save” keeps it for you and the other chairs; nobody is told until you publish.
shaping-empty = Nobody has suggested a topic yet. The forum still goes ahead.
shaping-page = Topics { $first } to { $last } of { $count }
shaping-page-next = { $count ->
    [one] Save and show the last topic
   *[other] Save and show the next { $count }
}
shaping-page-before = { $count ->
    [one] Save and show the one before
   *[other] Save and show the { $count } before
}
shaping-balance = The community leads { $community ->
    [one] 1 minute
   *[other] { $community } minutes
} of it, the hosts { $hosts ->
    [one] 1 minute
   *[other] { $hosts } minutes
}.
shaping-too-many = That is { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
} too many. Could something be shorter, or wait for another time?
shaping-more-of = Topic { $number }: details
shaping-talk = Talk to the author
shaping-other = Topic { $number }: something else?
shaping-no-other = No
shaping-kind = Topic { $number }: what is it for?
shaping-presenter = Topic { $number }: who opens it (if you like; the agenda names them)
shaping-presenter-circle = Topic { $number }: who opens it (if you like; the channel does not show it)
shaping-presenter-careful = Only the chairs know who suggested some of these. Please put them down to open an item only if they have said yes.
shaping-led = Topic { $number }: who leads it?
shaping-hosts = The hosts, not the community
shaping-matters-more = { $count ->
    [one] and 1 more: write “actions” to see it
   *[other] and { $count } more: write “actions” to see them
}
topic-carried = { $times ->
    [one] carried over once
    [2] carried over twice
   *[other] carried over { $times } times
}
shaping-minutes-planned = Minutes
shaping-total = { $total } of { $length } minutes are planned so far.
shaping-careful = Careful
shaping-too-early = Members have read that topics are taken until { $day }, { $time }. If you publish before that, whatever still comes waits for the meeting after.
shaping-matters = Matters arising: { $count }
shaping-decision = Topic { $number }
shaping-accepted = On the agenda
shaping-parked = Park it, with a reason
shaping-open = Later
shaping-position = Topic { $number }: place on the agenda
shaping-minutes = Minutes ({ $number })
shaping-minutes-wrong = Between { $low } and { $high } minutes, please.
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
published-next = Is something missing? Suggest it: it is kept for the next meeting, and the chairs may still find room for it in this one.
action-line = { $owner }: { $text }, by { $due }
action-line-no-date = { $owner }: { $text }

action-line-unnamed = { $text }, by { $due }


shaping-meanwhile = Since you opened this card, somebody else has decided on: { $titles }. They are shown here as decided, and what you chose for them is not kept, but what you wrote is still there. Everything else is saved. Please look at them again.
