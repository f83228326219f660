button-suggest = Suggest a topic
agenda-refresh = Show my view
outcome-why-told = You get this because you suggested the topic.

button-comment = Send a comment
comments-off = No longer on the agenda: { $title }

topic-news-open = not on the agenda of this meeting, kept for the next
topic-news-accepted = { $position ->
    [0] on the agenda
   *[other] on the agenda, item { $position }
}
topic-news-parked = kept for a later meeting
topic-news-withdrawn = taken back
topic-news-merged = joined with another topic
topic-news-answered = answered
topic-news-declined = not taken up
topic-news-to_board = taken to the board
topic-news-done = done

published-item = { $position }. { $title }
