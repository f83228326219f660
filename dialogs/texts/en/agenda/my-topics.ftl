topic-news-line = { $day }: { $said }.
topic-news-called-off = That meeting was called off.
topic-news-reason = The chairs said: “{ $reason }”
topic-news-earlier = { $count ->
    [one] One earlier line is not shown.
   *[other] { $count } earlier lines are not shown.
}
topic-news-since = Since then: { $state }
my-topics-by-code = What became of the topic
my-topics-code-kept = Nobody is told that you looked, and I keep no record of it.
my-topics-no-such-code = I do not know a topic with this code. A code has 16 letters and digits: please check it.
my-topics-code-in-private = A code is for you alone, and others can read this chat. Please delete your message and write it to me in our private chat.

my-topics-action-open = Being done: { $text }
my-topics-action-done = Done: { $text } – { $outcome }
my-topics-action-done-unsaid = Done: { $text }
my-topics-action-closed-unsaid = Closed: { $text }
my-topics-action-closed = Closed: { $text } – { $outcome }
