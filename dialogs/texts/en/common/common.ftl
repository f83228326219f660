span = { $start } to { $end }
day-and-time = { $day }, { $time }
list-and = { $first } and { $last }
list-and-apart = { $first }; and { $last }
list-and-more = { $count ->
    [one] { $first } and 1 more
   *[other] { $first } and { $count } more
}
count-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
chart-title = The same numbers as a chart
guest-tag = { $name } (guest)
outside-tag = { $name } (no Teams)
nameless-guest = A guest without a name
nameless-person = Somebody without a name
told-apart = { $name } ({ $by })
told-apart-guest = guest
told-apart-not-guest = not a guest
told-apart-joined = joined { $day }
told-apart-number = { $number } of { $count } with this name

sorry = Sorry, something went wrong on our side. Nothing you wrote has been lost: please try again in a moment.
busy = I am very busy. This was not saved: please press again in a moment.
not-saved-lost = This was not saved: my records are not where they should be. Please tell your IT team. I can save nothing until they have put that right.
not-saved-damaged = This was not saved: my records are damaged. Please tell your IT team. I can save nothing until they have put that right.
not-saved-disk = This was not saved: the disk that I write to is full, or failing. Please tell your IT team, and try again once they have put that right.
not-saved-read-only = This was not saved: I can read my records, but I cannot write in them. Please tell your IT team, and try again once they have put that right.
not-saved-no-tables = This was not saved: my records are not set up for me to write in. Please tell your IT team, and try again once they have put that right.
not-saved-unreachable = I cannot reach my records, so I do not know whether this was saved. Please try again in a few minutes: nothing is saved twice. If I still cannot reach them, please tell your IT team.
not-saved-no-key = I cannot open my records, so I do not know whether this was saved. Please tell your IT team, and try again once they have put that right: nothing is saved twice.
refused-only-a-chair = Only a chair of { $forum } can do that. { $count ->
    [0] Nobody chairs it at the moment.
    [one] The chair is { $chairs }.
   *[other] The chairs are { $chairs }.
}
refused-only-a-chair-unnamed = Only a chair of { $forum } can do that. The forum’s card in its channel says who the chairs are.
refused-only-a-facilitator = Only a facilitator of { $forum } can see that: they look after people who could not come. A chair can name one, with “settings”.
refused-only-a-member = You are not on the list of { $forum } yet. A chair can add you: they type “settings” to me in the forum’s channel.
refused-not-yours = Only the person who wrote this can change it. If it is yours and you chose “Unattributed”, please use the card you got when you sent it.
refused-not-on-a-list = You are in the team of a forum, but not on its list yet. Its chairs can add you.
refused-gone = This card is out of date: what it was about has changed or is no longer there. Type “help” to see what you can do now.

cancel = Not now
too-long-yours = What you wrote has { $length }.
too-long = There is room for { $limit } letters. Nothing has been saved: please shorten it and press again.
message-too-long = I can read { $limit } letters at a time. Nothing has been saved: please say it in fewer words.
look-above = Something further up needs another look before this can go on.
typed-before = You wrote: { $words }

day-0 = Monday
day-1 = Tuesday
day-2 = Wednesday
day-3 = Thursday
day-4 = Friday
day-5 = Saturday
day-6 = Sunday

find-person = Find somebody among { $count } people: type a part of the name, then press “Find”
find = Find
found-people = { $count ->
    [0] Nobody’s name has “{ $find }” in it. Try fewer letters.
    [one] 1 person found for “{ $find }”. Choose from the list below.
   *[other] { $count } people found for “{ $find }”. Choose from the list below.
}
found-many-people = { $count } people found for “{ $find }”. The first { $most } are in the list: type more of the name to find the others.
too-big-to-show = What I wanted to show you here has grown longer than Teams can display in one message. What was saved stays saved. Please tell whoever looks after me in your organisation: my log says what was too long.
page-next = Next page
page-back = Page before
page-of = Page { $page } of { $pages }

open-message = Open the message
button-change-settings = Change the settings
advice-you-decide = The days come from public calendars. I neither know nor ask who keeps which of them. You decide.
nobody-reads = Nobody reads this chat. If somebody is in danger, call 999. This is not the place to report a crime.
button-private-chat = Open our private chat
step-actions = See the actions
step-agenda = See the agenda
step-answer-for = Answer for somebody else
step-board-brief = Write the board brief
step-care = See who to look after
step-date-poll = See the date poll
step-help = What is next
step-items = See it, with its notes
step-meeting = See the meeting
step-minutes = Put the minutes together
step-my-topics = See my topics
step-notes = See the notes
step-opportunities = See the opportunities
step-people = See the list of people
step-polls = See the questions
step-roll = Note who came
step-schedule = Set up a meeting
step-suggest = Suggest another topic
step-you-said = See it
notice-title = Your privacy
