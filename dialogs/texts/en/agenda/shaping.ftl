shaping-title = Shape the agenda for { $day }
shaping-summary = { $count ->
    [0] No topics yet for { $day }
    [one] One topic to decide on for { $day }
   *[other] { $count } topics to decide on for { $day }
}
shaping-how = Choose what happens to each topic, its place and its minutes. “Save” keeps it for you and the other chairs; nobody is told until you publish. A topic that you park, answer or decline needs a few words, which its author will read: the button under the topic opens the place for them.
shaping-empty = Nobody has suggested a topic yet. The forum goes ahead all the same.
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
shaping-more-of = Topic { $number }: reason and more
shaping-kind = Topic { $number }: what is it for?
shaping-presenter = Topic { $number }: who opens it (if you like; the agenda will name them)
shaping-presenter-circle = Topic { $number }: who opens it (if you like; the channel does not show it)
shaping-presenter-careful = Whoever suggested this is known to the chairs only. Please put them down here only if they have said yes.
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
shaping-total = { $total } of { $length } minutes are planned so far.
shaping-decision = Topic { $number }: what happens to it?
shaping-accepted = Put it on the agenda
shaping-parked = Park it, with a reason
shaping-open = Leave it for a later meeting
shaping-position = Topic { $number }: place on the agenda
shaping-position-wrong = A place between { $low } and { $high }, please.
shaping-minutes = Topic { $number }: minutes
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
published-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
published-next = Is something missing? Suggest it: it is kept for the next meeting, and the chairs may still find room for it in this one.
action-line = { $owner }: { $text }, by { $due }
action-line-no-date = { $owner }: { $text }

action-line-unnamed = { $text }, by { $due }

kind-listen = To listen
kind-discuss = To discuss
kind-decide = To decide
kind-inform = For information
item-presenter = opened by { $name }

shaping-meanwhile = Since you opened this card, somebody has decided otherwise on: { $titles }. They stand here as they were decided, and what you chose for them is not kept; what you wrote stands with them. Everything else is saved. Please look at them again.
