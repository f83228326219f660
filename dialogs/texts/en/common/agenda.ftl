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
attribution-named = Named: my name is shown with it
attribution-chairs_only = Chairs only: the chairs know, nobody else
attribution-unattributed = Unattributed: my name is not kept at all
attributed-named = Your name is shown with it.
attributed-chairs_only = Chairs only: nobody else knows that it comes from you.
attributed-unattributed = Unattributed: your name is not kept at all.
topic-support-count = { $count ->
    [0] nobody else has asked for it yet
    [one] 1 person would like this discussed
   *[other] { $count } people would like this discussed
}
topic-from = from { $name }
topic-support-who = Others see only how many have asked for a topic. If somebody put their name to it, the facilitators can see that you asked, so that they know what matters to you.
suggest-attribution = May people know that it comes from you?
kind-listen = To listen
kind-discuss = To discuss
kind-decide = To decide
kind-inform = For information
published-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
item-presenter = opened by { $name }
suggest-needs-title = Please say in a few words what it is about.
