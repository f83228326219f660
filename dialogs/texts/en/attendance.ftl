answer-in_person = In person
answer-online = Online
answer-no = Can’t come
answer-unsure = Not sure
poll-question = Are you coming?
poll-count = { $answer }: { $count }
poll-waiting = { $count ->
    [0] Everybody has answered. Thank you!
    [one] 1 person has not answered yet.
   *[other] { $count } people have not answered yet.
}
poll-change = One press is enough, and you can change it until the meeting starts. Only the chairs and the facilitators see who answered what.
poll-own = Your answer: { $answer }. You can change it until the meeting starts.
poll-noted = Thank you. Your answer is noted; only the chairs and the facilitators see it. You can change it until the meeting starts.
poll-chosen = ✓ { $answer }
poll-goes-ahead = The forum goes ahead, whatever the numbers.
poll-closed = The meeting has begun, so the poll is closed.
poll-mode-changed = The way people meet has changed. Please choose again on the newest card.
names-title = Answers for { $forum } on { $day }
names-waiting = Not answered yet
names-all-answered = Every member has answered.
names-unreachable = I cannot write to { $names } in private: they have not added me in Teams, or have blocked me. Please ask them yourself.
names-private = Only chairs see names. Please keep them to yourselves.
names-in-private = Names are shown in private only. Write “poll” to me in our own chat.
button-names = Who answered what
reminder-title = Are you coming to { $forum } on { $day }?
reminder-text = You have not answered yet, and it helps the hosts to know. Not being sure is a good answer too.
reminder-why = You get this because you are a member of the forum. I remind only those who have not answered, at most twice, and any answer stops it.
unreachable-title = I could not reach everybody about { $forum }
unreachable-text = I cannot write to { $names } in private: they have not added me in Teams, or have blocked me. Please ask them yourself whether they are coming on { $day }.
