question-until = It closes
question-confirm-yes = Yes, post it
question-own = Your answer
question-closes = Open until { $day }, { $clock }.
question-is-closed = This poll has closed.
question-answered = { $count ->
    [0] Nobody has answered yet.
    [one] 1 person has answered.
   *[other] { $count } people have answered.
}
question-close = Close it now
question-close-for-good = Once it is closed, it cannot be opened again.
