meant-title = { $count ->
    [one] Did you mean this?
   *[other] Did you mean one of these?
 }
meant-nothing-yet = { $count ->
    [one] If so, press the first button. Nothing has been saved.
   *[other] Nothing has been saved. Press the one you meant.
 }
meant-in-private = Please write that to me in our private chat.
meant-topic-title = Is this a topic for the agenda?
meant-topic-said = “{ $said }”
meant-topic-text = Nothing has been saved yet. The first button opens a form with your words in it. You can change them there, and choose whether your name is shown.
meant-several-title = Are these { $count } topics for the agenda?
meant-several-topic = { $number }. { $topic }
meant-several-text = Nothing has been saved yet. I open a form for each, one after the other. You can change the words there, and choose whether your name is shown.
meant-begin = Begin with: { $title }
meant-as-one = All of it as one topic
meant-answer-title = Is this your answer for { $forum }?
meant-answer-text = Nothing is saved until you press one.
meant-reminders-title = Reminders about { $forum }
meant-reminders-days = You have not answered yet. I remind people who have not answered, in private, on { $days }.
meant-reminders-answered = Your answer is “{ $answer }”, so I do not remind you. I only remind people who have not answered.
meant-reminders-stopped = You asked me not to remind you of this meeting, so I do not.
meant-reminders-at-rest = You asked not to be contacted, so I do not remind you. “my data” shows what is kept.
meant-reminders-over = You have not answered yet. There are no more reminders before this meeting.
button-have-reminders = Remind me after all

meant-action_done = See my actions, to say that one is done
meant-action_new = Note it as an action
meant-actions = See the actions
meant-agenda = See the agenda
meant-board_answer = Note what the board says
meant-board_contact = See who answers for the board
meant-brief = Open the brief for the board
meant-cancel = Cancel the next meeting
meant-care = See who has not come
meant-changes = See who changed what
meant-coming = Say that I am coming
meant-coming_online = Say that I am joining online
meant-data = See what you keep about me
meant-privacy = Read about my privacy
meant-date_poll = Ask everybody which date suits
meant-edit = Change or withdraw my topic
meant-help = Show me what I can do
meant-link_broken = See the meeting and its link
meant-maybe = Say that I am not sure yet
meant-minutes = Read the minutes
meant-my_topics = See what became of my topics
meant-needs = Say what I need to take part
meant-not_coming = Say that I am not coming
meant-opportunities = See the opportunities
meant-opportunity_new = Pass on an opportunity
meant-poll = See the questions put to everybody
meant-public_page = See the page on the web, or make a poster
meant-publish = See the agenda, to publish it
meant-remind = See when I am reminded
meant-reschedule = Move the next meeting
meant-roll = Note who came
meant-schedule = Set up a meeting
meant-settings = See the settings
meant-stop_reminders = Stop the reminders
meant-support = See the topics, to ask for one
meant-trends = See how the forum is doing
meant-unattributed = Suggest a topic without my name
meant-when = See when the next meeting is
meant-where = See where the next meeting is
meant-who_coming = See who is coming
meant-young = See who is under 18

understood-hello = Hello. I am Folkmoot, the forum’s secretary. Tell me what you would like to do, or type “help”.
understood-thanks = You are welcome.
understood-apology = That is all right. I have saved nothing of this message. To take back something you sent before, type “my topics”, “meeting” or “actions”.
understood-undo = I cannot tell what you would like to take back. “my topics” lets you change or withdraw a topic, “meeting” lets you change your answer, and “actions” lets you change an action.
understood-yes-no = I am not sure which question you are answering. Please press the button on the card that asked it. “meeting” shows the next meeting and your answer.
understood-language = I write in English, or in Welsh if Teams is set to Welsh. You can change the language in the settings of Teams. You may write your topics in any language you like.
understood-late = Please tell somebody who will be there: { $forum } is chaired by { $chairs }.
understood-leave = To leave { $forum }, please ask a chair: { $chairs }. “my data” shows what I keep about you.
understood-who-runs = I am Folkmoot, a computer program. { $forum } is chaired by { $chairs }.
understood-no-forum = I am Folkmoot, a computer program that helps forums. You do not belong to a forum yet. If you have been invited to one, its chair will add you.

not-understood = I did not understand “{ $said }”. Nothing has been saved.
not-understood-empty = I am here. What would you like to do?
not-understood-way-on = If it was a topic for the agenda, press the first button. Otherwise “help” shows what I can do.
button-suggest-this = Suggest it as a topic
not-understood-here = I did not understand that. Please write it to me in our private chat: there I can help with more, and nobody else reads it.
button-help = Help
