my-data-in-private = What I keep about you is for you alone. Please write “my data” to me in our private chat.
my-data-title = What I keep about you
my-data-text = This is what I keep under your name. At the end it says what is not shown here, and why. Only you see this message.
my-data-microsoft = Your Microsoft account
my-data-no-microsoft = not known to me
my-data-language = Language
my-data-guest = You are a guest in this organisation’s Teams.
my-data-reach-unknown = I have not written to you in private yet.
my-data-reach-reached = I can write to you in private.
my-data-reach-blocked = I cannot write to you in private unless you write first.
my-data-parts = Your part
my-data-member = member
my-data-chair = chair
my-data-facilitator = facilitator
my-data-answers = Your answers to “Are you coming?”
my-data-noted = Answers that somebody noted for somebody else (kept until { KEPT("answer_notes") } after the meeting)
my-data-noted-one = { $day }: { $by } noted “{ $answer }” for { $name }
my-data-needs = What you need at a meeting, and who comes with you
my-data-ways = How you are reached outside Teams
my-data-interests = That you would like to take part
my-data-interest = { $forum }, sent on { $day } by the form on the web with your email address: { $words }
my-data-interest-bare = { $forum }, sent on { $day } by the form on the web with your email address
my-data-way-email = Email: { $address }
my-data-way-phone = Phone: { $number }
my-data-consent-not_asked = You have not been asked yet whether you want emails.
my-data-consent-asked = You have been asked whether you want emails.
my-data-consent-yes = You want emails.
my-data-consent-stopped = You have stopped the emails.
my-data-consent-no = You do not want emails.
my-data-consent-not_asked-by-text = You have not been asked yet whether you want texts.
my-data-consent-asked-by-text = You have been asked whether you want texts.
my-data-consent-yes-by-text = You want texts.
my-data-consent-stopped-by-text = You have stopped the texts.
my-data-consent-no-by-text = You do not want texts.
my-data-way-sent = The last message was sent to you on { $day }.
my-data-way-links = { $count ->
    [0] No personal link of yours is open.
    [one] One personal link of yours is open.
   *[other] { $count } personal links of yours are open.
}
my-data-noted-topics = Topics that you noted for members without Teams
my-data-wishes = How you like to be contacted, as you told a facilitator
my-data-dont-ask = not at all, please
my-data-stopped = Meetings I do not remind you of
my-data-attendance = Whether you were there
my-data-topics = Topics you signed
my-data-presented = Items you are due to open
my-data-news = What became of the topics you signed, and when that was said
my-data-supported = Topics you would like discussed
my-data-owned = Actions that are yours
my-data-recorded = Actions you noted for others
my-data-minuted = Actions that the minutes of meetings say are yours
my-data-trail = In the list of who changed what, which the chairs of a forum can read
my-data-trail-by = { $count ->
    [one] One line says that you did something.
   *[other] { $count } lines say that you did something.
}
my-data-trail-about = { $count ->
    [one] One line says that something was done to or for you.
   *[other] { $count } lines say that something was done to or for you.
}
my-data-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
my-data-presence-in_person = there in person
my-data-presence-online = there online
my-data-presence-apologies = sent apologies
my-data-presence-absent = not there
my-data-presence-unknown = not known
my-data-unattributed = Topics and comments you sent as “Unattributed” are not here: they are kept without a name, so nobody can find out that they were yours, not even I.
my-data-notes = When somebody could not come, a facilitator may keep a short note about it. Only facilitators see such notes, and they are deleted after some months. Chairs and the board see at most how many people gave a reason: never who, and no number under 5. Facilitators also see which topics you put forward under your name, and which of other people’s named topics you would like discussed.
my-data-rights = You can have a copy of everything, notes included: that is called a subject access request. You can also have something put right or deleted.

my-data-said = What was said about actions, by you or for you
my-data-said-one = { $text }: { $said } ({ $day })

my-data-comments = Comments you signed

my-data-board = What you answered for the board

my-data-dates = Your answers about dates
my-data-dates-noted = Answers about dates that somebody noted for somebody else
my-data-dates-asked = Dates you asked about
my-data-dates-stopped = Date polls I do not remind you of

my-data-points = Points of meetings that you noted

my-data-from-outlook = { $said } (from your answer in Outlook)
my-data-watched = A forum’s meeting is in your Outlook calendar. Until { $day } at the latest, Microsoft tells me when something changes in that calendar, so that I can look at the forum’s meetings. I read nothing else there, and keep nothing else.

my-data-ballots = Your answers to other questions
my-data-dropped = { $question }: you have answered; what you chose is not kept under your name
my-data-asked = Questions you put to everybody

my-data-passed-on = Opportunities that you passed on
my-data-took-up = How many people you told us took one up (kept until { KEPT("taken_up") } after the deadline)

my-data-holds = Kept for longer, for now
my-data-hold = What is kept about you has been on legal hold since { $day }: none of it is deleted, even when its time is over.
my-data-hold-forum = { $forum } has been on legal hold since { $day }: none of its records are deleted, even when their time is over.
my-data-hold-until = This ends on { $day } at the latest.
my-data-hold-reason = The reason: { $reason }
my-data-hold-what = A court or an inquiry, for example, may need these records, so the law has them kept for now. What you decide still counts: you can say no to emails, change your answers or leave. When the hold ends, whatever is overdue is deleted.
my-data-hold-ask = Somebody to talk to: { $support }

my-data-young = For whom you are the adult
my-data-young-one = { $forum }: { $name }, who is under 18. A chair has named you, and what I would write to them comes to you.
my-data-young-ask = To ask what is kept about them, please speak to the organisation that runs the forum. They check first that you may have it.
