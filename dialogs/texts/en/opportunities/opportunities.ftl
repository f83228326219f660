# Something with a deadline that a chair passes on, and how many people took it up.
opportunity-in-private = Opportunities are prepared in private. Please write “opportunity” to me in our private chat.
opportunity-form-title = Pass on an opportunity to { $forum }
opportunity-title = What is it called?
opportunity-title-hint = for example Work experience at the museum
opportunity-what = What is it about?
opportunity-who = Who is it for? (optional)
opportunity-who-hint = for example people aged 16 to 18
opportunity-day = Last day to apply
opportunity-clock = Until what time? (optional)
opportunity-link = Link to apply (https, optional if you say how below)
opportunity-how-label = How to apply, in words (optional if there is a link)

opportunity-needs-title = Please say what it is called.
opportunity-title-too-long = The name is too long. Please keep it to at most { $limit } letters.
opportunity-needs-what = Please say what it is about.
opportunity-what-too-long = That is too long for a card. Please keep what it is about to at most { $limit } letters.
opportunity-who-too-long = That is too long. Please say in at most { $limit } letters who it is for.
opportunity-needs-day = Please choose the last day to apply.
opportunity-day-unread = I could not read that as a day. Please choose one, or write it like “12 December”.
opportunity-which-day = Do you mean { $first } or { $second }? Please choose the day.
opportunity-day-passed = { $first } has already passed. Do you mean { $second }? Please choose the day.
opportunity-in-the-past = That deadline has passed. Please choose a later one.
opportunity-too-late = That is more than two years away. Please choose an earlier day.
opportunity-clock-unread = I could not read that as a time. Please write it like 17:00, or leave it empty.
opportunity-skipped = The clocks go forward over { $clock } that night, so there is no such time. Please choose an earlier or a later one.
opportunity-link-wrong = A link has to start with https:// and lead to a website by its name, so that everybody can see where it goes. Please correct it, or say in words how to apply.
opportunity-needs-how = Please give a link, or say in words how to apply.
opportunity-how-too-long = That is too long. Please say in at most { $limit } letters how to apply.

opportunity-preview = See how it looks
opportunity-preview-title = This is how members will see it
opportunity-preview-new = When you press “Post it”, I post it in the channel of { $forum }. Members who take emails hear of it by email. Your name is not on it.
opportunity-preview-new-no-mail = When you press “Post it”, I post it in the channel of { $forum }. Your name is not on it.
opportunity-preview-changed = When you press “Save the change”, I change the card in the channel of { $forum }. Emails that have gone out stay as they are.
opportunity-post = Post it
opportunity-save = Save the change
opportunity-posted = Thank you. I am posting it in the channel of { $forum }. To come back to it here, type “opportunities”.
opportunity-changed = Thank you. I am changing the card in the channel.
opportunity-post-one = Pass on an opportunity

opportunity-moment = { $day }, { $clock }
opportunity-standing-open = Apply by { $when }
opportunity-standing-closed = This closed on { $when }.
opportunity-standing-early = This closed early.
opportunity-standing-withdrawn = This is no longer open.
opportunity-standing-undone = Something was posted here by mistake. It has been taken back.
opportunity-note = “{ $note }”
opportunity-for = For { $who }
opportunity-apply-at = Apply at { $host }
opportunity-how = How to apply
opportunity-taken-up = { $count ->
    [one] 1 person took it up.
   *[other] { $count } people took it up.
}
opportunity-summary = { $title }. { $standing }

opportunity-pass-on = Pass it on
opportunity-copy = To copy into WhatsApp or a text message
opportunity-copy-who = For: { $who }
opportunity-copy-by = Apply by { $when }
opportunity-copy-more = Read more: { $address }

opportunity-count-open = Somebody I know took it up
opportunity-count = How many people that you know took it up?
opportunity-count-private = Only the total goes to the chairs: not your name, and nobody else’s.
opportunity-count-send = Tell the chairs how many
opportunity-count-noted = Thank you. I have noted how many.
opportunity-counts-over = It is too late to say how many took this up.
opportunity-own = { $count ->
    [0] You told us: nobody that you know. You can change this.
    [one] You told us of 1 person. You can change this.
   *[other] You told us of { $count } people. You can change this.
}
opportunity-people-wrong = Please write a number from { $low } to { $high }.

opportunities-title = Opportunities in { $forum }
opportunities-none = There are no opportunities at the moment.
opportunity-listed-open = Open until { $when }
opportunity-look = Look at it

opportunity-plain-link = Anybody may see it here, without signing in: { $address }
opportunity-by-hand = They have no Teams, and I do not email them. You can send them the words below, or tell them.
opportunity-members-say = { $members ->
    [one] A member has told us how many they know of: { $people }.
   *[other] { $members } members have told us how many they know of: { $people } in all.
}
opportunity-undo-why = Posted by mistake? For two minutes you can take it back, and nothing of it is kept.
opportunity-note-label = If it is no longer offered: why? (optional, members will read it)
opportunity-note-too-long = That is too long for the card. Please say in at most { $limit } letters why it is no longer offered.
opportunity-change = Change it
opportunity-reopen = Give people longer
opportunity-close = Close it now
opportunity-undo = Take it back
opportunity-withdraw = Say it is no longer open
opportunity-is-closed = It is closed, and the card in the channel says so.
opportunity-withdrawn = The card in the channel now says that it is no longer open.
opportunity-undone = It is taken back. Nothing of it is left on the card in the channel, and nobody gets an email about it.
opportunity-is-withdrawn = This was taken back, so it cannot be changed. Please post it as a new opportunity.
opportunity-not-over = It is not over yet, or was taken back, so nobody can say how many took it up.

opportunity-ask-title = How many took it up: { $title }?
opportunity-ask-text = The deadline was { $when }. How many people from the communities of { $forum } took it up, as far as you know?
opportunity-ask-text-early = It closed early. How many people from the communities of { $forum } took it up, as far as you know?
opportunity-ask-why = You get this because you chair the forum. A number is enough: please do not name anybody.
opportunity-how-many = How many people took it up?
opportunity-shown-small = Members and the board see the number if it is { $small } or more, and otherwise only that there were fewer.
opportunity-report = Save the number
opportunity-nobody = Nobody
opportunity-not-known = I do not know yet
opportunity-reported = { $count ->
    [0] Thank you. I have noted that nobody took up “{ $title }” this time.
    [one] Thank you. I have noted that 1 person took up “{ $title }”.
   *[other] Thank you. I have noted that { $count } people took up “{ $title }”.
}
opportunity-asked-again = All right. I will ask you once more on { $day }.
opportunity-not-asked-again = All right, I will not ask again. If you hear of it, type “opportunities” and choose it there.
