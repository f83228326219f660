# The pages on which somebody without Teams finds what a member in the channel has: agenda and comments, topics,
# actions, what came of it, the numbers of polls, and what is theirs.
page-ways = More from this group
page-way-suggest = Suggest a topic
page-way-topics = Say which topics you would like discussed
page-way-opportunities = See what there is to take up, and pass it on
page-way-agenda = Read the agenda, and what became of it
page-way-comment = Send the chairs a comment on the agenda
page-way-actions = See what is being done
page-way-you-said = Read “You said, we did”
page-way-questions = See what came of questions to everybody
page-topics-page-title = Topics
page-topics-empty = Nothing has been suggested yet. What would you like to talk about?
page-topics-left = { $count ->
    [one] There is 1 more topic, with fewer people behind it.
   *[other] There are { $count } more topics, with fewer people behind them.
}
page-topics-whole = Why they matter, in full
page-similar-title = Something very similar has been suggested already
page-similar-there = Already there
page-similar-yours = Yours
page-similar-not-sent = Yours has not been sent yet. You can ask for the one that is there, so that it counts for more, or send yours as well.
page-similar-support = Support that one instead
page-similar-send = Send mine all the same
page-comment-title = Comment on the agenda
page-comment-for = It is the agenda for { $day }.
page-comment-text = You can be heard even if you cannot come. The chairs get what you write before the meeting, beside the item it is about. Nobody else sees it. You can send as many comments as you like until the meeting starts.
page-comment-about = What is it about?
page-comment-words = What would you like to say?
page-comment-send = Send to the chairs
page-comment-none = The agenda of the next meeting is not out yet. When it is, you can comment on it here. You can suggest a topic at any time.
page-comment-begun = The meeting has begun, so comments are closed. You can suggest a topic for the next one.
page-comment-sent-title = Thank you, your comment is with the chairs
page-comment-next = They have it in front of them when the item comes up, and decide whether to read it out. We will not write to you about it again, so please ask them if you would like to hear what was said.
page-comment-kept = We keep it under your name until 90 days after the meeting. Until then you can take it back: now with this button, later under “What is yours”.
page-comment-kept-unattributed = Your name is not kept with it. You can take it back only now, with this button: once you have left this page, nobody can find it again for you. We delete it 90 days after the meeting.
page-comment-back = Take it back
page-comment-another = Send another comment
page-comment-gone-title = Your comment has been taken back
page-comment-gone = We keep nothing of it, and the chairs can no longer see it. They may have read it already.
page-mine-comments = Take back a comment on an agenda
page-my-comments-title = Your comments
page-my-comments-which = Which one would you like to take back?
page-my-comments-none = You have not put your name to a comment, or it has been deleted.
page-my-comments-unattributed = Comments that you sent as “Unattributed” are not here, because your name is not kept with them.
page-topic-change = Change it or take it back
page-change-topic-title = Change your topic
page-topic-back-what = If you take it back, it is no longer in the list of topics. You can suggest it again at any time.
page-topic-back = Take this topic back
page-actions-title = What is being done
page-actions-own = What you have taken on
page-actions-own-how = Follow one to say how far along it is.
page-actions-others = What others have taken on
page-actions-none = Nothing is left to be done.
page-actions-more = { $count ->
    [one] There is 1 more, with a later day.
   *[other] There are { $count } more, with later days.
}
page-actions-done = What was done
page-action-title = How far along is it?
page-action-progress = How far along is it?
page-action-topic = It came from the topic “{ $topic }”.
page-you-said-title = You said, we did
page-you-said-text = This is what everybody in the group could read last.
page-you-said-none = Nothing has been posted yet. After a meeting, you can read here what came of it.
page-results-title = Questions to everybody
page-results-own = Your answer: { $answer }
page-results-answer = Answer it, or change your answer
page-results-none = Nobody has asked everybody a question yet.
page-data-file = Download all of it as a file
page-data-unattributed = Topics and comments that you sent as “Unattributed” are not here: they are kept without a name, so nobody can find out that they were yours, not even we.
page-data-notes = When somebody could not come, a facilitator may keep a short note about it. Only facilitators see such notes, and they are deleted after some months.
page-way-language = Choose a language
page-language-title = Choose a language
page-language-which = In which language would you like our pages and emails?
page-language-stays = We keep your choice for all the groups that you belong to here. You can change it at any time.
