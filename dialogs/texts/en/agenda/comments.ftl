comment-title = Your comment on the agenda of { $forum } for { $day }
comment-text = You can be heard even if you cannot come. The chairs get what you write before the meeting, beside the item it is about. Nobody else sees it.
comment-offer = Press the button for a form of your own. What you write goes to the chairs, and nobody in this channel sees it.
comment-about = What is it about?
comment-about-label = About
comment-whole = The agenda as a whole
comment-words = What would you like to say?
comment-attribution = May people know that it comes from you?
comment-as-named = Named: the chairs may read it out with my name
comment-as-chairs_only = Chairs only: the chairs know, and do not say my name
comment-as-unattributed = Unattributed: my name is not kept at all
comment-until = You can send as many as you like until the meeting starts.
comment-send = Send to the chairs
comment-needs-words = Please write what you would like to say.
comment-too-long = Please keep it to at most { $limit } letters.
comment-item-gone = That item is no longer on the agenda. Please choose again.
comment-closed = The meeting has begun, so comments can no longer be sent. You can put a topic forward for the next one: type “suggest”.
comment-no-agenda = The agenda of the next meeting is not out yet. Once the chairs have published it, you can comment on it here. A topic can be put forward at any time: type “suggest”.
comment-in-private = Others can read this chat. Nothing has been saved: please write “comment” to me in our private chat.
comment-sent = Thank you, your comment is with the chairs
comment-what-next = They have it in front of them when the item comes up, and decide whether to read it out. I will not write to you about it again, so please ask them if you would like to hear what was said.
comment-kept = I keep it under your name until { KEPT("comments") } after the meeting: “my data” shows it. Until then you can take it back, here or by writing “comment”.
comment-kept-unattributed = Your name is not kept, so I cannot find it again for you. You can only take it back with the button on this card. It is deleted { KEPT("comments") } after the meeting.
comment-take-back = Take it back
comment-mine = { $count ->
    [0] You have no comments here
    [one] Your comment so far
   *[other] Your { $count } comments so far
}
comment-which = Which one would you like to take back?
comment-mine-text = Unattributed ones are not here, because your name is not kept with them.
comment-choose-first = Please choose one of your comments first.
comment-withdrawn = Your comment has been taken back
comment-withdrawn-text = Nothing of it is kept, and the chairs can no longer see it. They may have read it already.
comment-another = Send another comment
comments-title = { $count ->
    [0] No comments on the agenda for { $day }
    [one] 1 comment on the agenda for { $day }
   *[other] { $count } comments on the agenda for { $day }
}
comments-how = These people want to be heard, whether or not they can come. Please bring it up when the item is discussed.
comments-none = Once the agenda is published, anybody in the forum can send one until the meeting starts: from the agenda in the channel, or by typing “comment” to me.
comments-over = The meeting is over. I delete this { KEPT("comments") } after it.
comments-over-none = The meeting is over, and nothing is kept that was said beforehand. Comments can be sent again once the next agenda is out.
comments-from-named = from { $name }, who may be named
comments-from-chairs_only = from { $name }, for the chairs alone: please do not say the name
comments-from-unattributed = unattributed
comments-private = Only the chairs see comments.
comments-in-private = Comments are for the chairs alone. Please write “comments” to me in our private chat.
comments-why = You get this because you chair the forum. I write again only when more comments have come in.
comments-rest = { $count ->
    [one] Show 1 more
   *[other] Show { $count } more
}
button-comments = { $count ->
    [one] Show 1 comment
   *[other] Show { $count } comments
}
