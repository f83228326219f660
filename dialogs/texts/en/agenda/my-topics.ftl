topic-news-line = { $day }: { $said }.
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
topic-news-called-off = That meeting was called off.
topic-news-reason = The chairs said: “{ $reason }”
topic-news-earlier = { $count ->
    [one] One earlier line is not shown.
   *[other] { $count } earlier lines are not shown.
}
topic-news-since = Since then: { $state }
my-topics-by-code = What became of the topic
my-topics-code-kept = Nobody is told that you looked, and nothing is kept of it.
my-topics-no-such-code = I know no topic with this code. A code has 16 letters and digits; please look at it again.
my-topics-code-in-private = A code is for you alone, and others read along here. Please delete your message and write it to me in our own chat.
