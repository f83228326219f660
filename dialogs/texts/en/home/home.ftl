home-summary = What is next in { $forum }
home-no-meeting = No meeting has been announced yet.
home-coming = Are you coming?
home-answered = Your answer: { $answer }
home-not-answered = You have not answered yet.
home-begun = The meeting has begun.
home-change-answer = Change
home-dates = You have not said yet which dates suit you.
home-say-dates = Choose
home-questions = { $count ->
    [one] A question is waiting for your answer.
   *[other] { $count } questions are waiting for your answer.
 }
home-answer = Answer
home-topics = Your topics
home-my-topics = See more
home-topic-open = waiting for a meeting
home-topic-accepted = on the agenda of { $day }, item { $position }
home-topic-discussed = on the agenda of { $day }, which is over
home-topic-parked = kept for a later meeting
home-topic-merged = joined with another topic
home-topic-answered = answered by the chairs
home-topic-declined = not taken up
home-topic-to_board = with the board
home-topic-done = done
home-actions = What you are doing
home-my-actions = Update
home-action = { $text }, by { $day }
home-action-overdue = { $text }: was due on { $day }
home-more = { $count ->
    [one] and one more
   *[other] and { $count } more
 }
home-care = { $count ->
    [one] One person may be glad of a word from you.
   *[other] { $count } people may be glad of a word from you.
 }
home-open-care = See who
home-waits = For you to look at
home-unsettled = The meeting on { $day } is not in the calendar yet.
home-see-meeting = See why
home-agenda = { $count ->
    [0] The agenda of { $day } is not published. No new topics are waiting.
    [one] The agenda of { $day } is not published. One topic is waiting.
   *[other] The agenda of { $day } is not published. { $count } topics are waiting.
 }
home-shape = Shape it
home-roll = Nobody has noted who came on { $day }.
home-overdue = { $count ->
    [one] One action is overdue.
   *[other] { $count } actions are overdue.
 }
home-brief = Nothing about { $day } has been written for the board yet.
home-minutes = The minutes of { $day } are not published yet.
home-minutes-do = Put the minutes together
home-board-answers = { $count ->
    [one] The board owes an answer.
   *[other] The board owes { $count } answers.
 }
home-joiners = { $count ->
    [one] Somebody would like to be on the forum’s list.
   *[other] { $count } people would like to be on the forum’s list.
 }
home-back = Back to what is next
home-several = Your forums
home-several-choose = Which one would you like to look at?
home-several-next = { $when }. { $own }
home-nowhere = You are not in a forum yet

do-everything = Everything I can do
do-meeting = See the meeting
do-minutes = Read the minutes
do-needs = Say what I need
do-schedule = Set up a meeting
do-date-poll = Ask which date suits
do-calendars = Choose calendars
do-answer-for = Answer for somebody
do-roll = Note who came
do-suggest = Suggest a topic
do-agenda = See the agenda
do-my-topics = See my topics
do-comment = Comment on the agenda
do-comments = Read the comments
do-outcomes = Say what became of topics
do-action = Note an action
do-actions = See the actions
do-note = Note a point
do-you-said = See “You said, we did”
do-opportunities = See the opportunities
do-opportunity = Pass on an opportunity
do-polls = See the questions
do-ask = Ask a question
do-care = See who to look after
do-trends = See the trends
do-board-brief = Write the board brief
do-board-answers = Note the board’s answers
do-my-data = See my data
do-privacy = Your privacy
do-people = See the list of people
do-under-18 = See who is under 18
do-public-page = See the page on the web
do-changes = See who changed what
do-settings = Change the settings
do-forums = Choose another forum
nothing-changed = All right, nothing has been changed.
