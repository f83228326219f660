span = { $start } to { $end }
list-and = { $first } and { $last }
count-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
chart-title = The same numbers as a chart
guest-tag = { $name } (guest)

sorry = Sorry, something went wrong on our side. Nothing you wrote has been lost: please try again in a moment.
refused-only-a-chair = Only a chair of { $forum } can do that. { $count ->
    [0] Nobody chairs it at the moment.
    [one] The chair is { $chairs }.
   *[other] The chairs are { $chairs }.
}
refused-only-a-facilitator = Only a facilitator of { $forum } can see that: they look after people who could not come. A chair can name one, with “settings”.
refused-only-a-member = You are not on the list of { $forum } yet. A chair can add you: they type “settings” to me in the forum’s channel.
refused-not-yours = Only the person who wrote this can change it. If it is yours and you chose “Unattributed”, please use the card you got when you sent it.
refused-not-set-up = No forum has been set up here yet. Add me to your team in Teams, then type “settings” in the team’s channel (with @) to begin.
refused-many-forums = You belong to more than one forum. Which one is this about?
refused-gone = This card is out of date: what it was about has changed or is no longer there. Type “help” to see what you can do now.
forum-only-one = You belong to one forum: { $forum }. Everything you write to me here is about it.
forum-chosen = From now on we talk about { $forum }. To turn to another one, type “forums”.
forum-chosen-next = What would you like to do?
forum-chosen-said = You had written “{ $said }”. Please send that once more, and I will see to it.

cancel = Not now
look-above = Not saved yet: it says further up what needs another look.
nothing-changed = All right, nothing has been changed.

day-0 = Monday
day-1 = Tuesday
day-2 = Wednesday
day-3 = Thursday
day-4 = Friday
day-5 = Saturday
day-6 = Sunday
nth-1 = 1st
nth-2 = 2nd
nth-3 = 3rd
nth-4 = 4th
nth--1 = last
