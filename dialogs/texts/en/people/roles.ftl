roles-title = Roles in { $forum } have changed
roles-by = Changed by { $name } on { $day } at { $time }.
roles-why = You get this because it is about a role of yours. Whenever somebody is given a role in a forum, the people who already have it are told.
roles-you-given-chair = You are now a chair.
roles-you-given-facilitator = You are now a facilitator.
roles-you-given-member = You are now a member. Type “help” to see what you can do here.
roles-you-given-notes = { $by } has let you read what was noted before you became a facilitator. Type “care” to see it.
roles-you-taken-chair = You are no longer a chair.
roles-you-taken-facilitator = You are no longer a facilitator.
roles-you-taken-member = You are no longer a member.
roles-given-chair = { $count ->
    [one] { $names } is now a chair.
   *[other] { $names } are now chairs.
}
roles-given-facilitator = { $count ->
    [one] { $names } is now a facilitator.
   *[other] { $names } are now facilitators.
}
roles-given-member = { $count ->
    [one] { $names } is now a member.
   *[other] { $names } are now members.
}
roles-given-notes = { $names } can now read what facilitators noted earlier.
roles-taken-chair = { $count ->
    [one] { $names } is no longer a chair.
   *[other] { $names } are no longer chairs.
}
roles-taken-facilitator = { $count ->
    [one] { $names } is no longer a facilitator.
   *[other] { $names } are no longer facilitators.
}
roles-taken-member = { $count ->
    [one] { $names } is no longer a member.
   *[other] { $names } are no longer members.
}
roles-now-facilitator = Type “care” to see who may be glad of a word. What other facilitators noted before you came is closed to you until one of them hands it over.
roles-left = You do not need to do anything. Notes that nobody hands over stay closed, and are deleted when their time comes.
roles-since-title = Changes of roles
roles-since-given-chair = Since { $day }, { $name } has been a chair too. Added by { $by }.
roles-since-given-facilitator = Since { $day }, { $name } has been a facilitator too. Added by { $by }.
roles-since-taken-chair = Since { $day }, { $name } is no longer a chair. Removed by { $by }.
roles-since-taken-facilitator = Since { $day }, { $name } is no longer a facilitator. Removed by { $by }.
roles-since-more = { $count ->
    [one] And 1 earlier change.
   *[other] And { $count } earlier changes.
}
roles-somebody = somebody
roles-a-chair = a chair
hand-over-what = { $names } cannot read earlier notes that you can read. You can hand them over, if the people you spoke to would be glad of it. This cannot be undone.
hand-over-until = You can do so until { $day }.
hand-over-button = Hand over to { $name }
hand-over-done = { $count ->
    [0] { $name } could read all of it already.
    [one] { $name } can now read 1 more note. I have told the facilitators.
   *[other] { $name } can now read { $count } more notes. I have told the facilitators.
}
hand-over-in-private = This is private. Please write “care” to me in our private chat.
