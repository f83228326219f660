published-changed = Changed on { $day }:
published-change-taken_off = “{ $title }” has been taken off.
published-change-added = “{ $title }” has been added, as item { $place }.
published-change-moved = “{ $title }” is now item { $place }.
published-change-minutes = { $minutes ->
    [0] “{ $title }” no longer has a fixed time
    [one] “{ $title }” now has 1 minute
   *[other] “{ $title }” now has { $minutes } minutes
}{ $before ->
    [0] .
   *[other] , instead of { $before }.
}
agenda-changed-title = The agenda of { $forum } has changed
agenda-changed-when = It is the agenda for { $day }.
agenda-changed-whole = The whole agenda is in my earlier post, brought up to date.
published-change-kind = “{ $title }” is now marked: { $kind }.
published-changes-more = { $count ->
    [one] One more thing is different.
   *[other] { $count } more things are different.
}
invitation-agenda-first = The agenda, as the chairs have published it
invitation-agenda-item = { $title } ({ $minutes })
invitation-agenda-last = Folkmoot keeps this agenda up to date. Please write your own notes above or below it.
invitation-untouched-title = The invitation may not show the newest agenda
invitation-untouched-text = I could not bring the agenda of { $forum } for { $day } into the invitation in people’s calendars for certain, so I left the invitation as it is. Nothing in it is lost, and the way into an online meeting still works.
invitation-untouched-way-on = The agenda is in the channel. If people should have it in the invitation too, you can copy it there in Outlook. I try again when the agenda is next published, or the meeting is moved.
invitation-untouched-why = You get this because you chair the forum.
published-comment = You cannot come, or would rather write? Send the chairs a comment: nobody else sees it.
published-total = { $total } of { $length } minutes
published-planned = { $left ->
    [0] exactly as long as the meeting
    [one] 1 minute is left
   *[other] { $left } minutes are left
}
published-over = { $over ->
    [one] 1 minute more than there is
   *[other] { $over } minutes more than there are
}
