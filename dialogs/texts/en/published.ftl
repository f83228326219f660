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
