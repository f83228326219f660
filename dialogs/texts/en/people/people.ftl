people-title-member = Members of { $forum }
people-title-chair = Chairs of { $forum }
people-title-facilitator = Facilitators of { $forum }
people-numbers = { $members ->
    [one] 1 member
   *[other] { $members } members
}, { $chairs ->
    [one] 1 chair
   *[other] { $chairs } chairs
}, { $facilitators ->
    [0] no facilitators
    [one] 1 facilitator
   *[other] { $facilitators } facilitators
}. You can choose from { $team ->
    [one] 1 person
   *[other] { $team } people
}.
people-how-short = Tick or untick people, then save. Every button below saves the ticks first.
people-how = Tick or untick people. Every button below saves the ticks on this page first, so nothing is lost when you turn the page or look for somebody.
people-tick-member = Members (I ask them whether they are coming)
people-tick-chair = Chairs
people-tick-facilitator = Facilitators (they care for those who could not come)
people-to-member = Choose members
people-to-chair = Choose chairs
people-to-facilitator = Choose facilitators
people-saved = Saved: { $added } added, { $removed } taken off.
people-outside = { $count ->
    [0] You can also add people who have no Teams, with an email address, a telephone number or neither.
    [one] One member has no Teams.
   *[other] { $count } members have no Teams.
}
people-outside-open = People without Teams
people-last-chair = A forum needs a chair, so you are still one. Tick another chair first.
people-in-private = This list has names in it, so I only show it to you. Please write “people” to me in our private chat.
