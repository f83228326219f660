join-beside = You are in the team of { $forum }, but not on the forum’s list yet. { $count ->
    [one] { $chairs } chairs the forum and can add you.
   *[other] { $chairs } chair the forum and can add you.
}
join-beside-card = You are in the team of { $forum }, but not on the forum’s list yet. Its chairs can add you. The forum’s card in the team’s channel says who they are.
join-ask = Ask the chairs to add me
join-ask-of = Ask the chairs of { $forum }
join-asked = The chairs know that you would like to be added. I only tell them once, so if you hear nothing, please speak to one of them.
join-wants-in = { $name } would like to be added to { $forum }
join-what = They are in the team already. If you add them, they can suggest topics, and are asked and invited to meetings. I will tell them that they have been added.
join-why = You get this because you chair the forum. I do not ask you about { $name } again.
join-add = Add them
join-leave = Do not add them
join-added = { $name } is now on the list of { $forum }. I am telling them.
join-left = { $name } has not been added. I have not told them; you may like to speak to them yourself. To add them later, type “settings”.
join-let-in = You are now on the list of { $forum }
join-let-in-text = You can suggest topics and say whether you are coming. Type “help” to see everything you can do.
