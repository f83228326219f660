digest-title = You said, we did: { $forum }
digest-title-open = What we are working on: { $forum }
digest-part-told = What came of what you said
digest-part-done = What was done
digest-part-open = Still being worked on
digest-by = { $title } ({ $name })
digest-told-ahead = { $title }: it is on the agenda of { $day }.
digest-told-parked = { $title }: kept for a later meeting.
digest-told-merged = { $title }: joined with “{ $into }”.
digest-told-answered = { $title }: answered.
digest-told-declined = { $title }: not taken up.
digest-told-to_board = { $title }: taken to the board.
digest-told-done = { $title }: done.
digest-open-open = { $title }: on the list for a meeting, since { $day }.
digest-open-accepted = { $title }: discussed on { $day }. You will read here what comes of it.
digest-open-parked = { $title }: kept for a later meeting, since { $day }.
digest-open-to_board = { $title }: with the board, since { $day }.
digest-words = “{ $reason }”
digest-came = – what came of it: { $said }
digest-action-done = Done: { $text }.
digest-action-closed = Closed: { $text }.
digest-still = { $title }: since { $day }.
digest-action-open = To be done, agreed on { $since }: { $text }.
digest-action-due = To be done by { $due }, agreed on { $since }: { $text }.
digest-taken-up = { $title }: { $count } people took it up.
digest-taken-up-few = { $title }: taken up, by fewer than { $small } people.
digest-nothing = There is nothing to tell yet: no topic is waiting, and nothing has been promised.
digest-no-news = Nothing has changed since the last one, so I would not post it.
digest-next = Something missing? Put it forward for the next meeting with “suggest”.
digest-preview = Nobody else sees this yet. I post it by myself before a meeting, if the settings say so, and never without news.
digest-post = Post it
digest-posted = I am posting it in the channel. The next one will carry on from here.
digest-all = { $count ->
    [one] Show all (1 more line)
   *[other] Show all ({ $count } more lines)
}
digest-more = { $count ->
    [one] Show 1 more line
   *[other] Show { $count } more lines
}
digest-none = “You said, we did” has not been posted yet. Chairs see what it would say by writing “you said” to me in our private chat.
