# Members without Teams: adding them.
person-needs-name = Please write a name for each person.
list-too-long = That is more than { $limit } people at once. Please add them in several steps.
list-too-much = This list is too long for one message: there is room for { $limit } letters. Please paste it in several parts.
list-empty = Please write somebody’s name, or paste a list.
add-title = Add people who have no Teams to { $forum }
add-what = Fill in the fields for one person, or paste a list of several. An email address and a telephone number are both optional.
add-list = Or a list: one person on each line, with name, email, phone and language in any order
add-list-hint = Fatima Noor, fatima@example.org, 07700 900123, Urdu
add-nothing-sent = Nothing is saved or sent yet. First I show you what I have understood.
add-look = Show me what you understood
add-preview-title = { $count ->
    [0] Nobody to add to { $forum }
    [one] Add one person to { $forum }?
   *[other] Add { $count } people to { $forum }?
}
add-nothing-yet = Nothing has been saved or sent yet.
add-shared = { $name } has the same email address. They are added as two people, and each is asked on their own.
add-shared-nobody = Somebody else on this list has the same email address. They are added as two people, and each is asked on their own.
add-same-name = There is a member called { $name } already. If it is the same person, take this line off the list.
add-said-no-nobody = Somebody at this address does not want emails from the forum. The person is added without the address, and is not asked again.
add-said-no-number = Somebody at this number does not want texts from the forum. The person is added without the number, and is not asked again.
add-already = Not added: { $name } is a member already.
add-already-nobody = Not added: this is on the list twice.
add-left-out-nobody = Not added: I may not add this person from a list. If they would like to take part, they can write to me in Teams themselves, or send the form on the forum’s web page. If they are under 18, please mark them then, even if they were marked before.
add-in-team = Not added: { $name } is in the team in Teams. You can choose them under “people”.
add-unread = { $count ->
    [one] 1 line that I did not understand
   *[other] { $count } lines that I did not understand
}
add-unread-line = “{ $line }”: { $why }
add-unread-more = { $count ->
    [one] And 1 more line, which is still in your list below.
   *[other] And { $count } more lines, which are still in your list below.
}
add-why-no-name = it has no name.
add-why-two = it has two addresses, numbers or languages. Please keep one of each.
add-why-long = it is too long to be about one person.
add-why-unclear = I am not sure what is what. Please put a comma between name, email and phone, and check the address and the number.
add-unused = I do not keep what is in these columns: { $columns }.
add-change-list = Change the list
add-list-again = Your list
add-look-again = Look again
add-changed = You have changed the list since, so please look at it once more. Nothing has been saved.
add-ask = Do they want emails?
add-ask-texts = Do they want emails or texts?
add-ask-tick = { $count ->
    [one] Ask them now by email
   *[other] Ask { $count } people now by email
}
add-ask-tick-texts = { $count ->
    [one] Ask them now by email or text
   *[other] Ask { $count } people now by email or text
}
add-them = { $count ->
    [one] Add them
   *[other] Add these { $count } people
}
add-done = { $count ->
    [0] Nobody was added: everybody on the list is a member already.
   *[other] Added: { $names }.
}
# How each is reached.
outside-title = Members of { $forum } without Teams
outside-what = They are asked, counted and thanked like everybody else. Nobody is sent anything before they have said yes to emails. Until then, somebody rings or writes to them and notes their answer with “answer for”.
outside-what-texts = They are asked, counted and thanked like everybody else. Nobody is sent anything before they have said yes to emails or texts. Until then, somebody rings or writes to them and notes their answer with “answer for”. People with an email address get emails. People with a mobile number and no email get texts only about meetings: the invitation, one reminder, and changes.
outside-no-mail-but-texts = Email is not set up here, so only people with a mobile number and no email address can be written to, by text. Your IT team can set it up.
outside-no-mail = Email is not set up here, so nobody can be written to. Somebody has to ring or write to them. Your IT team can set it up.
outside-to-ask = { $count ->
    [one] One person has an email address and has not been asked yet.
   *[other] { $count } people have an email address and have not been asked yet.
}
outside-to-ask-texts = { $count ->
    [one] One person has an email address or a mobile number and has not been asked yet.
   *[other] { $count } people have an email address or a mobile number and have not been asked yet.
}
outside-ask-all = Ask whether they want emails
outside-ask-all-texts = Ask whether they want emails or texts
outside-asked = { $count ->
    [0] Nobody was left to ask.
    [one] I will email one person. Emails go out between 10:00 and 20:00.
   *[other] I will email { $count } people. Emails go out between 10:00 and 20:00.
}
outside-asked-texts = { $count ->
    [0] Nobody was left to ask.
    [one] I will write to one person, by email or text. Both go out between 10:00 and 20:00.
   *[other] I will write to { $count } people, by email or text. Both go out between 10:00 and 20:00.
}
outside-private = Only chairs see this list. Facilitators see how to reach somebody whom they care for.
outside-add = Add people
outside-change = Change
outside-in-teams = In Teams now, and told there first
outside-phone = Phone: { $number }
outside-mobile = Mobile: { $number }
outside-no-texts = This is not a mobile number, so it gets no texts
outside-somebody = Somebody has to ring, write or tell them in person
outside-speaks = Language: { $language }
outside-consent-not_asked = not asked yet whether they want emails
outside-consent-not_asked-by-text = not asked yet whether they want texts
outside-consent-asked = asked, no answer yet
outside-consent-asked-on = asked on { $day }, no answer yet
outside-consent-yes = wants emails
outside-consent-yes-by-text = wants texts
outside-consent-stopped = has stopped the emails
outside-consent-stopped-by-text = has stopped the texts
outside-consent-no = does not want emails, and the address is forgotten
outside-consent-no-either = does not want messages, and the address or number is forgotten
outside-consent-no-by-text = does not want messages: please ring
outside-text-unknown = The last text may not have arrived. Please ask them whether it came.
outside-text-waiting = GOV.UK Notify is not taking texts to this number at the moment. I will keep trying for a day.
outside-text-not_taken = GOV.UK Notify would not take the last text for a whole day, so I have stopped trying. Please ring them.
outside-text-refused = Texts to this number are refused. Please check it.
outside-mail-unknown = The last email may not have arrived. Please ask them whether it came.
outside-mail-waiting = The mail server is not taking emails to this address at the moment. I will keep trying for a day.
outside-mail-not_taken = The mail server would not take the last email for a whole day, so I have stopped trying. Please ring them.
outside-mail-refused = Emails to this address are refused. Please check it.
outside-links = { $count ->
    [one] One personal link of theirs is open.
   *[other] { $count } personal links of theirs are open.
}
outside-new-address = If you change the email address, they are asked at the new one before anything else is sent, and their old links are closed.
outside-new-address-texts = If you change the email address, or the mobile number of somebody who has no email address, they are asked at the new one before anything else is sent, and their old links are closed.
# One person.
person-name = Name
person-email = Email address
person-phone = Telephone number
person-language = Language
person-language-any = Not said
person-email-wrong = This is not an email address that I can write to.
person-phone-wrong = I cannot read this telephone number. Please write all of it; a number abroad begins with + and the country’s code.
person-said-no = Somebody at this address does not want emails from the forum.
person-said-no-number = Somebody at this number does not want texts from the forum.
person-left-out = I may not keep this address. If the person would like to take part, they can write to me in Teams themselves, or send the form on the forum’s web page. If they are under 18, please mark them then, even if they were marked before.
person-left-out-number = I may not keep this number. If the person would like to take part, they can write to me in Teams themselves, or send the form on the forum’s web page. If they are under 18, please mark them then, even if they were marked before.
person-in-team = This is the address of somebody in the team in Teams. You can choose them under “people”.
person-save = Save
person-saved = Saved.
person-saved-address = Saved. They have to be asked at this address before anything is sent there.
person-saved-number = Saved. They have to be asked at this number before anything is sent there.
person-ask = Ask whether they want emails
person-ask-texts = Ask whether they want texts
person-ask-again = Ask once more
person-asked = I will email them. Emails go out between 10:00 and 20:00.
person-asked-texts = I will text them. Texts go out between 10:00 and 20:00.
person-not-asked = They have been asked already.
person-close-links = Close their links
person-links-closed = { $count ->
    [0] None of their links was open.
    [one] One link is closed. They can ask for a new one.
   *[other] { $count } links are closed. They can ask for new ones.
}
person-take-off = Take off the list
person-back = Back to the list
person-off-title = Take { $name } off the list of { $forum }?
person-off-follows = Their address, number and links are forgotten. What they answered and said stays. I do not tell them; you may like to.
person-off-sure = Yes, take them off
person-taken-off = { $name } is no longer a member. Their address, number and links are forgotten.
# How emails look from outside.
letterhead-open = How emails look
letterhead-title = How emails from { $forum } look
letterhead-what = Sender and subject can be read on a locked phone, and belonging to such a group may be nobody else’s business. So unless you say otherwise, neither names the forum.
letterhead-sender = Name of the sender. Empty: the organisation
letterhead-subject = Subject of the first email, which asks whether they want any. Empty: a neutral one
letterhead-reply = Address for replies, which a person reads. Empty: none is given
letterhead-named = Subjects
letterhead-named-tick = Subjects may name the forum
letterhead-never-named = This is a listening circle, so subjects never name it.
letterhead-replies = I do not read replies. Somebody has to look at this mailbox.
letterhead-saved = Saved. The next emails look like this.
letterhead-sender-long = Please choose a shorter name: up to { $limit } letters.
letterhead-sender-wrong = Please leave brackets, the sign @ and quotation marks out of the sender’s name.
letterhead-subject-long = Please choose a shorter subject: up to { $limit } letters.
letterhead-reply-wrong = This is not an email address.
letterhead-circle = Subjects cannot name a listening circle.
outside-in-private = This has addresses in it, so I only show it to you. Please write “people” to me in our private chat.
