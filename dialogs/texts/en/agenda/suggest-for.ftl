# A chair or a facilitator notes a topic of somebody who has no Teams.
suggest-for-open = For somebody who has no Teams
suggest-for-title = Note a topic for { $forum } of somebody who has no Teams
suggest-for-person = Whose topic is it?
suggest-for-whom = Please say whose topic it is, or choose unattributed.
suggest-for-attribution = What did they want?
suggest-for-as-named = Named: their name is shown with it
suggest-for-as-chairs_only = Chairs only: the chairs know whose it is, nobody else
suggest-for-as-unattributed = Unattributed: no name is kept at all
suggest-for-unattributed = If it is unattributed, I keep neither who said it nor that you noted it. Then you need not say whose it is.
suggest-for-send = Note it
suggest-for-noted = Noted for { $name }.
suggest-for-noted-unattributed = Noted. I have kept neither who said it nor that you noted it.
suggest-for-code = This code stands only here. Please give it to them: with it they can find out what becomes of the topic.
suggest-for-in-private = This has names in it. Please write “suggest” to me in our private chat.
