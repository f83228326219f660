# The one reminder of a date poll.
dates-letter-subject = Which dates suit you? We have not heard from you yet
dates-letter-subject-open = { $forum }: which dates suit you?
dates-letter-text = We are looking for a date that suits as many people as possible, and have not heard from you yet. These are the dates:
dates-letter-answer = Say which dates suit you
dates-letter-why = You get this because you belong to { $forum } and have not answered yet. We remind you only once about these dates.
