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
people-how-short = Tick people, or take ticks away, then save. Every button below saves the ticks first.
people-how = Tick people, or take ticks away. Every button below saves the ticks of this page first, so nothing is lost when you turn a page or look for somebody.
people-find = Find somebody: type a part of the name, then press “Find”
people-page = Page { $page } of { $pages }
people-page-found = Page { $page } of { $pages }, of those with “{ $find }” in their name
people-nobody-found = Nobody’s name has “{ $find }” in it. Try fewer letters, or leave the field empty to see everybody.
people-tick-member = Members (I ask them whether they are coming)
people-tick-chair = Chairs
people-tick-facilitator = Facilitators (they care for those who could not come)
people-save = Save
people-next = Save, and next page
people-back = Save, and page before
people-to-member = Choose members
people-to-chair = Choose chairs
people-to-facilitator = Choose facilitators
people-saved = Saved: { $added } added, { $removed } taken off.
people-last-chair = A forum needs a chair, so you stay one. Tick another chair first.
people-in-private = This list has names in it, so I show it to you alone. Please write “people” to me in our own chat.
people-open = Choose people
setup-people-all = Everybody in the team: { $count } people
setup-people-none = Nobody yet: I choose them afterwards
setup-people = Who are the members? (I ask them whether they are coming)
setup-people-later = Your team is large, so chairs, facilitators and members are chosen afterwards, with “Choose people”. Until then you are the chair.
setup-people-kept = Chairs, facilitators and members stay as they are here. To change them, press “Choose people”, or type “people” to me in private.
