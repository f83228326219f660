strangers-title = Who else was online on { $day }?
strangers-how = Microsoft’s report saw these names in the online meeting, and I could not match them to a member. Please say who they were. I do not go by the name alone.
strangers-done = Every name in Microsoft’s report has been looked at. Thank you.
strangers-more = { $count ->
    [one] 1 more name follows when you save.
   *[other] { $count } more names follow when you save.
}
strangers-leave = I do not know
strangers-guest = A guest, not a member
strangers-nameless = Somebody without a name
strangers-nobody_knows = Nobody knows
strangers-roll = Open the roll
strangers-why = You get this because you chair the forum. Names that belong to no member are deleted { KEPT("needs") } after the meeting.
strangers-open = Who else was online?
