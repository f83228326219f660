# A meeting is announced.
invitation-subject = Are you coming on { $day }?
invitation-subject-open = { $forum }: are you coming on { $day }?
invitation-letter-text = You are invited to the next meeting. It would be good to see you.
invitation-letter-calendar = You also get an invitation for your calendar. It does not matter where you answer: what you say last counts.
