suggest-title = Suggest a topic for { $forum }
suggest-edit-title = Change your topic
suggest-offer = Press the button for a form of your own, or write “@Folkmoot suggest” and a few words.
suggest-in-private = Others can read this chat, so I could not keep your name back. Nothing has been saved: please write “suggest” to me in our private chat.
suggest-why-in-private = Others can read this chat, and in a listening circle only the chairs read why a topic matters. Nothing has been saved: please write “suggest” to me in our private chat.
suggest-topic = What would you like to talk about?
suggest-topic-hint = for example Work experience for young people
suggest-why = Why does it matter? (if you like)
suggest-why-for-chairs = Why does it matter? (if you like; in this listening circle only the chairs read it)
suggest-too-long = A topic has room for { $limit } letters. Nothing has been saved: please shorten it.
suggest-not-all = A topic has room for { $limit } letters. Nothing has been saved. As much as fits is below; the rest is still in the message.
suggest-more = Still on your list: { $topics }. Send me these again in a new message, so that this card stays as it is.
suggest-next = Next: { $title }
suggest-send = Send
suggest-save = Save
suggest-edit = Edit
suggest-withdraw = Withdraw
suggest-thanks = Thank you, your topic is in
suggest-changed = Your topic has been changed
suggest-withdrawn = Your topic has been withdrawn
suggest-withdrawn-again = You can suggest it again at any time.
suggest-what-next = It is now in the list of topics in the forum’s channel. I will tell you what becomes of it.
suggest-what-next-unattributed = It is now in the list of topics in the forum’s channel.
suggest-code = Your code
suggest-follow = What became of it
suggest-keep-card = Keep this message. Because your name is not kept, I cannot write to you about the topic: only these buttons, or “my topics” and the code typed to me here, let you change it, withdraw it, or see what became of it.
suggest-too-late = This topic has been dealt with already, so it can no longer be changed.
agenda-title = Topics for { $forum }
agenda-summary = { $count ->
    [0] No topics yet for { $forum }
    [one] One topic so far for { $forum }
   *[other] { $count } topics so far for { $forum }
}
agenda-for = For the meeting on { $day }. Topics are taken until { $closes }.
agenda-no-date = For a meeting whose date is not fixed yet.
agenda-none = Nothing has been suggested yet. What would you like to talk about?
topic-whole = Read it all
topic-support = I’d like this
topic-take-back = Take it back
topic-yours-too = you are one of them
topic-choose = Which topic would you like discussed?
topic-choose-first = Please choose a topic from the list first.
outcome-accepted-title = Your topic is on the agenda
outcome-parked-title = Your topic is parked for now
outcome-open-title = Your topic is waiting for a later meeting
outcome-withdrawn-title = Your topic was withdrawn
outcome-accepted = It is item { $position } of the meeting on { $when }{ $minutes ->
    [0] {""}
    [one] , with 1 minute
   *[other] , with { $minutes } minutes
}.
outcome-parked = The chairs have not put it on the agenda of { $when }. It is kept for a later meeting.
outcome-open = It is not on the agenda of { $when }. It is kept for the meeting after that.
outcome-withdrawn = It is no longer on the list.
outcome-reason = What the chairs say

too-many-to-show = { $count ->
    [one] 1 more is kept, but there is no room for it on this card.
   *[other] { $count } more are kept, but there is no room for them on this card.
}

support-there = If something weighs on you, here is somebody to talk to: { $where }

suggest-with-link = A link to the message goes with your topic, for the chairs. If your name is not to be kept, the link is not kept either.
suggest-window-closes = Please copy the code before you close this window: because your name is not kept, it is the only way back to the topic. Write “my topics” and the code to me in our private chat to change it, to withdraw it, or to see what became of it.
