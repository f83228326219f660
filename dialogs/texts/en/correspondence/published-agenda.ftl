# The agenda is published.
agenda-subject = The agenda for { $day } is ready
agenda-subject-open = { $forum }: the agenda for { $day } is ready
agenda-letter-text = The agenda for the next meeting is ready. If anything on it changes, you will see it on the page.
agenda-letter-item = { $title } ({ $minutes })
