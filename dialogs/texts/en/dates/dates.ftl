dates-form-title = Ask { $forum } which date suits
dates-form-text = I ask everybody in the channel. Leave a day empty if you want to ask about fewer dates.
dates-day = Date { $number }
dates-start = Start of date { $number }
dates-closing = Last day for answers (until 18:00)
dates-names = Who can see who said what?
dates-names-chairs = Only the chairs can see it
dates-names-nobody = Nobody can see it
dates-circle = In a listening circle nobody is shown who said what, not even the chairs.

dates-how-many = Please give between { $fewest } and { $most } dates.
dates-same = Two of the dates are the same. Please change one of them.
dates-needs-day = Please check the days: I could not read one of them.
dates-needs-start = Please say for each day at what time the meeting would start.
dates-needs-closing = Please say until which day people can answer.
dates-closes-too-late = The last day for answers has to come before the first of the dates, so that people hear the result in time.
dates-closes-in-the-past = That last day for answers has passed. Please choose a later one.
dates-one-open = A date poll is open already. Two at once would confuse people: please close that one first. To see it, write “date poll” to me in our private chat.

dates-confirm-title = Shall I ask about these dates?
dates-confirm-text = If you say yes, I ask everybody in the channel of { $forum }. People tick every date that suits them, and can change it until the poll closes.
dates-posted = Thank you. I am asking about the dates in the channel of { $forum }. To see how they stand, write “date poll” to me here or in our private chat.

dates-title = Which dates suit you for { $forum }?
dates-kind-chairs = Only the chairs can see who said what. Everybody sees the numbers. You can change your answer until the poll closes.
dates-kind-nobody = I show nobody who said what, not even the chairs. I keep your answer with your name until the poll closes, so that you can change it; then I delete it and keep only the numbers. Until then, the people who run my computer could look it up.
dates-suits = Tick every date that suits you
dates-maybe-open = Some would do if need be
dates-maybe = Tick those that would do if need be
dates-votes = { $maybe ->
    [0] { $when } ({ $yes } can)
   *[other] { $when } ({ $yes } can, { $maybe } if need be)
}
dates-save = Save
dates-counts = Yes: { $yes } · If need be: { $maybe } · No: { $no }
dates-kept = The numbers are shown as soon as { $small } people have answered, so that nobody can guess who said what.
dates-needs-choices = Please answer for each date.
dates-noted = Thank you. Your answer is noted.
dates-saved = Thank you, I have noted your answer. You can change it until the poll closes.
dates-closed = This date poll has closed, so it takes no more answers.
dates-none-open = No date poll is open at the moment. A chair starts one with “date poll”.
dates-reminder = Which dates suit you for { $forum }? Please answer soon
dates-reminder-why = You get this because you have not answered yet. I remind you of it only this once.
dates-quiet = All right, I will not remind you of these dates.

dates-see = See the dates
dates-see-last = See the last dates
dates-best-title = Dates for { $forum }, best first
dates-in-private = I show the dates, best first, in private. Please write “date poll” to me in our private chat.
dates-closed-title = Your date poll for { $forum } has closed
dates-closed-by-you = The date poll is closed.
dates-kept-chair = Fewer than { $small } people have answered, and names are hidden. So I show no numbers, and the dates are in date order. You can still choose one.
dates-reason = { $maybe ->
    [0] { $yes ->
        [0] Nobody can come
        [one] 1 person can come
       *[other] { $yes } people can come
    }
   *[other] { $yes ->
        [0] Nobody says a plain yes
        [one] 1 person can come
       *[other] { $yes } people can come
    }, { $maybe } more if need be
}, { $no ->
    [0] nobody says no.
    [one] 1 person says no.
   *[other] { $no } people say no.
}
dates-standing-first = No other date leaves out fewer people.
dates-standing-more_shut_out = More people say no than to the date above.
dates-standing-fewer_yes = As many people could come as on the date above, but fewer say a plain yes.
dates-standing-equal = The numbers are the same as for the date above. The earlier one comes first; it is no better.
dates-cannot = Cannot come
dates-only-if = Only if need be
dates-silent = Have not answered
dates-names-private = Only chairs see names. Please keep them to yourselves.
dates-have-passed = { $count ->
    [one] 1 date has passed and is left out.
   *[other] { $count } dates have passed and are left out.
}
dates-how-ranked = First come the dates to which the fewest people say no, and among those the ones with the most who say a plain yes.
dates-own-answer = You can give your own answer on the card in the channel. If you make a date the meeting, the poll closes.
dates-make = Choose { $day }, { $clock }
dates-passed = That date has passed. Please choose another one.
dates-decided = A date has been chosen already. To change that meeting, type “reschedule”; to set up another one, “schedule”.

dates-it-is = It is { $day }, { $span }.
dates-cancelled = It was to be { $day }, { $span }, but that meeting is cancelled.
dates-asked-anew = Thank you to everybody who answered. This was only about the date: please say once more on the meeting’s own card whether you are coming, even if you said yes here.
dates-moment = { $day }, { $clock }
