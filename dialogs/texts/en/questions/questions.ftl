refused-only-an-asker = Only chairs and facilitators of { $forum } can ask everybody a question. You can put it forward as a topic instead: type “suggest” and then your question.

choosing-one = One answer each
choosing-several = As many as people like
ballot-named = Named: chairs and facilitators can see who chose what
ballot-unattributed = Unattributed: nobody can see who chose what
results-shown = Straight away
results-hidden = When the poll has closed

question-ask = Ask a question
question-form-title = Ask everybody in { $forum } a question
question-label = Your question
question-options = Possible answers, one on each line (2 to 10)
question-options-hint = for example Yes, No and Not sure, each on its own line
question-choosing = How many answers may each person choose?
question-ballot = Can people see who chose what?
question-results-when = When are the numbers shown?
question-results-kept = In an unattributed poll the numbers are always shown when it has closed.
question-numbers = The numbers are shown
question-circle = In a listening circle nobody is named, so this poll is unattributed: nobody can see who chose what, and the numbers are shown when it has closed.
question-day = Last day for answers
question-clock = Time at which it closes

question-needs-words = Please type your question.
question-too-long = The question is too long. Please keep it to at most { $limit } letters.
question-needs-options = Please give between { $fewest } and { $most } possible answers, one on each line.
question-option-too-long = One of the answers is too long. Please keep each to at most { $limit } letters.
question-options-same = Two of the answers are the same. Please change one of them.
question-needs-closing = Please say on which day and at what time it closes.
question-closes-skipped = The clocks go forward over { $clock } that night, so there is no such time. Please choose an earlier or a later one.
question-closes-in-the-past = That time has passed. Please choose a later one.
question-closes-too-late = That is more than a year away. Please choose an earlier day.

question-confirm-title = Is this right?
question-confirm-unattributed = An unattributed answer cannot be changed once it is sent. The numbers are shown only when the poll has closed, and only if at least { $small } people have answered.
question-confirm-text = If you say yes, I post the question in the channel of { $forum }, where everybody can answer it.
question-posted = Thank you. I am posting your question in the channel of { $forum }. To come back to it here, type “polls”.

question-summary = A question for you: { $question }
question-summary-closed = Results: { $question }
question-kind-named = Only the chairs and the facilitators can see who chose what. You can change your answer until the poll closes.
question-kind-unattributed = Nobody can see who chose what, not even I: I note that you have answered, and apart from that I only count. So you cannot change your answer once it is sent.
question-choose-one = Choose one
question-choose-several = Choose as many as you like
question-needs-choice = Please choose an answer first.
question-one-only = Please choose only one answer.
question-dropped = You have answered. Thank you!
question-noted = Thank you. Your answer is noted.
question-answered-before = You have already answered. Because nobody can find out which answer was yours, it cannot be changed.
question-closed = This poll has closed, so it takes no more answers and cannot be changed.
question-results = Results
question-open = Look at it
question-kept-until_closed = The numbers are shown when the poll has closed.
question-kept-too_few = Fewer than { $small } people have answered. The numbers are not shown, so that nobody can guess who chose what.

question-move = Change the closing time
question-moved = The closing time has been changed.
question-closed-by-you = The poll is closed. The results are on its card in the channel.
question-voters = Who chose what
question-voters-title = Who chose what: { $question }
question-voters-private = Only chairs and facilitators see names. Please keep them to yourselves.
question-voters-in-private = Names are shown in private only. Please write “polls” to me in our private chat.
question-names-later = The numbers and the names are shown when the poll has closed.
question-nobody = nobody

questions-title = Questions put to { $forum }
questions-none = Nobody has asked a question yet.

question-send = Send my answer
dates-listed = Which dates suit you?
dates-listed-open = Say which dates suit you
question-votes = { $option } ({ $count })
