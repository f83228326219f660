# “You said, we did”, and what became of the reader’s own topics.
you-said-subject = What has happened since we met
you-said-subject-open = { $forum }: you said, we did
you-said-letter-text = Here is what has happened since the last meeting.
you-said-letter-theirs = There is news about something of yours.
you-said-letter-circle = There is news about what was talked about at the last meeting. To keep it private, it is not in this email.
you-said-letter-read = Read the news
you-said-letter-more = { $count ->
    [one] There is 1 more line on the page.
   *[other] There are { $count } more lines on the page.
}
you-said-letter-next = The next meeting
own-news-topics = What you suggested
own-news-yours = Something of yours
own-news-circle = There is news about something of yours. To keep it private, the details are not in this email. You can ask for them on your page.
own-news-circle-received = What you suggested has arrived with us. Thank you.
own-news-actions = What you have taken on
own-topic-received = “{ $title }”: it has arrived with us. Thank you.
own-topic-open = “{ $title }”: it is kept for a later meeting.
own-topic-accepted = “{ $title }”: it is on the agenda of { $when }.
own-topic-parked = “{ $title }”: it is kept for a later meeting.
own-topic-withdrawn = “{ $title }”: you took it back.
own-topic-merged = “{ $title }” is about the same thing as “{ $into }”, so the two go on as one, and you are counted there.
own-topic-answered = “{ $title }”: here is an answer.
own-topic-declined = “{ $title }”: the chairs have thought about it and decided not to take it further. Thank you for raising it.
own-topic-to_board = “{ $title }”: the chairs are taking it to the board.
own-topic-done = “{ $title }”: what you asked for has been dealt with. Thank you for raising it.
own-topic-words = The chairs say: “{ $reason }”
own-action-due = { $text } (by { $due })
