poll-question = Are you coming?
poll-waiting = No answer
chart-waiting = No answer yet
poll-change = You can change your answer until the meeting starts. Only the chairs and the facilitators see who answered what.
poll-over = { poll-closed } Only the chairs and the facilitators see who answered what.
poll-own = Your answer: { $answer }
poll-noted = Thank you. Your answer is noted; only the chairs and the facilitators see it. You can change it until the meeting starts.
poll-chosen = ✓ { $answer }
poll-goes-ahead = The forum goes ahead, whatever the numbers.
poll-closed = The meeting has begun, so answers can no longer be given or changed.
poll-mode-changed = The way people meet has changed. Please choose again on the newest card.
names-title = Answers for { $forum } on { $day }
names-waiting = Not answered yet
names-counted = { $words } ({ $count })
names-all-answered = Every member has answered.
names-unreachable = I cannot write to { $names } in private: they have not added me in Teams, or have blocked me. Please ask them yourself.
names-brings = { $count ->
    [one] 1 brings somebody
   *[other] { $count } bring somebody
}
names-instead = { $count ->
    [one] 1 sends somebody
   *[other] { $count } send somebody
}
names-company = { $name } ({ $other })
names-private = Only chairs and facilitators see names. Please keep them to yourselves.
names-in-private = Names are shown in private only. Write “meeting” to me in our private chat.
button-names = Who answered what
reminder-title = Are you coming to { $forum } on { $day }?
reminder-heading = Are you coming to { $forum }?
reminder-text = You have not answered yet, and it helps the hosts to know. Not being sure is a good answer too.
reminder-why = You get this because you are a member of the forum. I remind only those who have not answered, at most { $most ->
    [1] once
    [2] twice
   *[other] { $most } times
}. Any answer stops it, and so does “Don’t remind me”.
reminders-on = All right, I will remind you of the meeting on { $day }, unless you answer before.
reminders-stopped = All right, I will not remind you of the meeting on { $day } again. You can still answer: type “meeting” to me.
unreachable-title = I could not reach everybody about { $forum }
unreachable-text = I cannot write to { $names } in private: they have not added me in Teams, or have blocked me. Please ask them yourself whether they are coming on { $day }.
poll-noted-by = { $name } noted this for you. Press another answer if it is not right.
button-answer-for = Answer for somebody
answer-for-title = Note somebody’s answer for { $forum } on { $day }
answer-for-text = Only note what they told you themselves. I will tell them that you noted it, and they can change it.
answer-for-person = Who told you?
answer-for-needs-person = Please choose who told you.
answer-for-answer = What did they say?
answer-for-needs-answer = Please choose what they said.
answer-for-save = Note it
answer-for-whom = That person is not a member of the forum. Please choose somebody from the list.
answer-for-saved = Noted for { $name }: { $answer }. I will tell them, and their own answer will replace it.
answer-for-in-private = Answers have names in them. Please write “answer for” to me in our private chat.
noted-for-title = { $name } noted this for you: { $answer }
noted-for-text = { $name } wrote down that this is your answer for { $forum }. If it is not right, press another one.
noted-for-why = You get this because somebody answered for you. Only the chairs and the facilitators see it.
again-title = { $forum } has changed: are you still coming?
again-when = { $day }, { $start }
again-answer = Your answer was “{ $answer }”. It stays until you change it.
again-gone = Your answer was “{ $answer }”, which no longer fits. Please choose again.
again-why = You get this because you have answered. I ask only once for each change.

poll-comment = You can be heard all the same: send a comment on the agenda, and the chairs have it at the meeting.

meeting-join = Join online
meeting-title-scheduling = { $forum } meets
meeting-title-scheduled = { $forum } meets
meeting-title-held = { $forum } has met
meeting-title-cancelled = { $forum }: this meeting is cancelled
meeting-summary = { $title }: { $when }
called-off-yours = { $count ->
    [one] Your topic { $topics } is kept for the next meeting.
   *[other] These topics of yours are kept for the next meeting: { $topics }.
}
called-off-topic = “{ $title }”
called-off-next = You do not need to do anything. The next date will be announced in the channel.
called-off-why = You get this because you said that you might come, or told us what you need. I say it only once.

poll-from-outlook = This is how you answered the invitation in Outlook. Whatever you say last counts, there or here.
