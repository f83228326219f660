# What goes to the adult for a member under 18, and what the member reads in its place.
adult-for = For { $name }
adult-for-text = { $name } is under 18, so we write nothing to them in private. You are the adult for them in { $forum }. This is what they would have been told:
adult-for-answer = You can say whether { $name } is coming: your answer is noted as given by you. For anything else, please speak to a chair. In the channel, { $name } takes part like everybody.
adult-for-rest = To say whether { $name } is coming, or anything else for them, please speak to a chair of the forum, who notes it. In the channel, { $name } takes part like everybody.
adult-for-link = You can answer for { $name } on a page of your own: whether they are coming, and which dates suit them. Your answer is noted as given by you. For anything else, please speak to a chair of the forum. In the channel, { $name } takes part like everybody.
adult-answer = Answer for { $name }
adult-letter-subject = For the person you speak for: { $subject }
adult-letter-news = News for the person you speak for
adult-letter-why = You get this because a chair of { $forum } has named you as the adult for { $name }. If that is not right, please speak to a chair.
adult-named-title = You are now the adult for { $name } in { $forum }
adult-named-text = { $name } is under 18, so we write nothing to them in private. What they would have been told comes to you, with their name on it. Please pass it on to them.
adult-named-not-right = If this is not right, please speak to a chair of the forum.
young-through = Please talk to us in the channel, or through { $names }.
young-through-nobody = Please talk to us in the channel, or to a chair when you see them.
young-unread = Nobody reads what is written here, and I keep nothing of it. So that you are never alone with a message, I do not write to people under 18 in private.
young-in-danger = If you are worried about something, tell an adult you trust. If you are in danger, call 999. Childline listens at any hour: 0800 1111.
young-not-right = If you are not under 18, please tell a chair.
# In the channel, where others may read it: so it says nothing about age.
young-not-in-private = I cannot do that in the channel. Please ask a chair, who can help you with it.
