action-title = Note an action
action-change-title = Change this action
action-what = What is to be done?
action-what-hint = for example List of placements
action-who = Who takes it on?
action-owner-left = Whoever took this on is no longer in the forum. Who takes it on now?
action-owner-left-name = { $name } is no longer in the forum. Who takes it on now?
action-owner-left-how = To hand it over, press “{ $more }”.
action-who-stays = Who takes it on? (leave it empty, and it stays with the same person)
action-somebody-else = Somebody else (write the name below)
action-other = Name, if it is somebody else
action-by-when = By when? (leave it empty if no day was agreed)
action-check = Continue
action-changed-meanwhile = This action has changed since you opened the form. Here is how it stands now. Below, what you changed yourself is as you left it, and all else is as it stands now. Please look at it once more.
action-needs-text = Please say what is to be done.
action-too-long = Please say it in fewer words: there is room for { $limit } letters.
action-owner-too-long = A name has room for { $limit } letters.
action-too-far = That day is more than { $years } years away. Please look at the year.
action-needs-owner = Please say who takes it on.
action-needs-day = I did not understand that day. Please choose one, or leave it empty.
action-in-the-past = That day has already passed. Please choose a later one.
action-needs-new-day = The day that was agreed has passed. Please choose a new one that leaves enough time.
action-promised-needs-day = I did not understand that day. Please choose one, or leave it empty.
action-promised-in-the-past = That day has already passed. Please choose a later one, or leave it empty.
action-which-owner = Several people could be meant: { $names }. Who takes it on?
action-perhaps-owner = I was not sure who “{ $name }” is. In the forum I know { $names }. Please choose who takes it on, and look at what is to be done.
action-unknown-owner = I do not know anybody called “{ $name }” in the forum. Please check who takes it on.
action-not-the-bot = I can remind people of an action, but I cannot do it myself. Who takes it on?
action-unread-day = I could not read “{ $words }” as a day. If it is one, please choose it below.
action-no-next-meeting = The next meeting has no date yet. Please choose a day, or leave it empty.
action-in-private = In a listening circle nobody is named in the channel. Please write the same words to me in our own chat.
action-left-to-writer = In a listening circle I tell nobody who else belongs, so please leave this one to whoever wrote it.
action-change-in-private = This was promised in a listening circle, so nobody is named for it here. Please write “actions” to me in our own chat, and change it there.
action-confirm-title = Shall I note this?
action-confirm-change-title = Shall I change it to this?
action-what-label = What
action-who-label = Who
action-due-label = By when
action-was-due-label = Was due on
action-progress-label = How far along
action-note-label = Note
action-no-day = no day agreed
action-outside = { $name } (I cannot write to them, so I will remind the chairs)
action-who-kept = the person you named (nobody is named in this channel)
action-who-unchanged = as it was (nobody but the owner and the chairs reads who that is)
action-confirm-tells = I will tell { $name } in private that this is theirs, and remind them before the day.
action-save = Save it
action-change = Change something
action-saved-title = Noted
action-changed-title = Changed
action-saved-text = It is in the forum’s list of actions. Type “actions” to see them all.
action-change-agreed = Change what was agreed

actions-title = Actions of { $forum }
actions-title-meeting = Actions of { $forum } after { $day }
actions-summary = { $count ->
    [0] Nothing is left to be done for { $forum }
    [one] One action is still to be done for { $forum }
   *[other] { $count } actions are still to be done for { $forum }
}
actions-none = Nothing is left to be done. To note something, write “action”, a name, and what they will do.
actions-none-own = Nothing is left for you to do. Thank you.
actions-more = { $count ->
    [one] There is 1 more, with a later day.
   *[other] There are { $count } more, with later days.
}
actions-done = Done
actions-moved-on = The list of actions has moved to a newer card, further down.
actions-choose = Which action has moved on?
actions-choose-first = Please choose an action from the list first.
actions-progress = How far along is it?
actions-progress-first = Please choose how far along it is.
actions-note = A note, or for “Done” what was done (everybody in the forum can read it)
actions-note-kept = A note, or for “Done” what was done (the chairs and the owner can read it; so can, of what was done, whoever asked for the topic)
actions-update = Save
actions-updated = Saved: “{ $text }” is now “{ $progress }”.
button-note-action = Note an action
action-entry = { $owner }: { $text }
action-entry-done = ✓ { $text }
action-due = due on { $day }
action-was-due = was due on { $day }
progress-open = Not started
progress-in_progress = In progress
progress-blocked = Blocked
progress-done = Done
progress-closed = Closed
refused-not-your-action = Only the person who took this on, whoever noted it, or a chair can change it. Please ask one of them.

action-yours-title = This action is yours
action-yours-from = { $name } noted this for you.
action-yours-from-meeting = { $name } noted this for you, from the meeting of { $forum } on { $day }.
action-yours-handed = { $name } handed this over to you.
action-yours-handed-meeting = { $name } handed this over to you. It comes from the meeting of { $forum } on { $day }.
action-yours-split = { $name } made two of an action of yours. This is one of them.
action-yours-why = You get this because an action of { $forum } carries your name. If that is a mistake, press “{ $change }” or tell a chair.
action-reminder-soon-title = A reminder: due on { $day }
action-reminder-late-title = This was due on { $day }
action-reminder-late-text = It is all right if it takes longer. Please let the forum know how far along it is.
action-reminder-why = You get this because the action is yours. I write a week before its day and on the day, and then once a week, three times at most. “Done” stops it.
action-overdue-title = An action of { $forum } was due on { $day }
action-overdue-text = I cannot write to { $name }, so please ask them how it stands.
action-overdue-why = You get this because you chair { $forum }.
action-update-note = A note, or for “Done” what was done
action-updated-title = Thank you, saved

action-with-link = A link to the message goes with it.
