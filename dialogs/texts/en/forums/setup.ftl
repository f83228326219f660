setup-offer-title = Let’s set up your forum
setup-offer-summary = Folkmoot is here: set up your forum
setup-offer-text = I am Folkmoot, a forum’s secretary. I gather topics for the agenda, find out who is coming, set up meetings and follow up on what was promised. Give the forum a name; everything else may stay as it is, and can be changed later with “settings”. The person who sets the forum up is a chair until others are named.
setup-step-who = { $number } of 3: Who?
setup-step-when = { $number } of 3: When and where?
setup-step-careful = { $number } of 3: How careful?
setup-step-more = More
setup-changed = Saved. Changed: { $changes }.
setup-unchanged = Saved. Nothing has changed.
setup-changed-to = { $what } ({ $value })
setup-changed-none = none
setup-changed-more = { $count } more
setup-changed-fewer = { $count } fewer
setup-changed-name = name
setup-changed-venue = usual place
setup-changed-minutes = usual length in minutes
setup-changed-board = board
setup-changed-time_zone = time zone
setup-changed-reminders = reminders, in days before the meeting
setup-changed-cut_off = end of suggestions, in days before the meeting
setup-changed-digest = “You said, we did”, in days before the meeting
setup-changed-notes_months = months that facilitators’ notes are kept
setup-changed-rhythm = rhythm
setup-changed-rest = days on which facilitators are left in peace
setup-changed-chairs = chairs
setup-changed-facilitators = facilitators
setup-changed-members = members
setup-changed-openness = kind of forum
setup-changed-support = where people find somebody to talk to
setup-to-who = Who?
setup-to-when = When?
setup-to-careful = How careful?
setup-to-more = More
settings-title = How the forum is set up
setup-name = Name of the forum
setup-name-hint = for example Community and Faith Forum
setup-needs-name = Please give the forum a name.
setup-time-zone = Time zone
setup-every = How often does it meet?
setup-every-months = { $months ->
    [one] Every month
   *[other] Every { $months } months
}
setup-nth = In which week of the month?
setup-weekday = On which day?
setup-start = Usual start
setup-minutes = Usual length in minutes
setup-minutes-wrong = Please write a whole number of minutes, from { $low } to { $high }.
setup-venue = Usual place
setup-venue-hint = for example St Mary’s Hall, Church Street
setup-chairs = Chairs (you, if you choose nobody)
setup-facilitators = Facilitators (they care for those who could not come)
setup-members = Members (I ask them whether they are coming)
setup-board = Board that hears from the forum (if any)
setup-openness = What kind of forum is it?
setup-open-forum = Open forum: people are named as they choose
setup-listening-circle = Listening circle: nobody is named in the channel
setup-reminders = How many days before a meeting do I remind those who have not answered?
setup-reminders-wrong = Please write the days as numbers, { $most ->
    [1] one
    [2] two
   *[other] { $most }
} at most and none above { $high }, for example { $example }.
setup-every-wrong = Please choose from the list how often the forum meets.
setup-nth-wrong = Please choose the week from the list.
setup-weekday-wrong = Please choose the day from the list.
setup-zone-wrong = Please choose the time zone from the list.
setup-cut-off = How many days before a meeting does the agenda close?
setup-cut-off-wrong = Please write a whole number of days, from { $low } to { $high }.
setup-rest = On which days do I leave facilitators in peace?
setup-rest-wrong = Please leave at least one day on which I may write to facilitators.
setup-notes = For how many months should minutes and facilitators’ notes be kept?
setup-support = Where can people find somebody to talk to? (shown in help, and in a listening circle beside the agenda; leave it empty if you like)
setup-support-hint = for example a name and a telephone number that you have checked
setup-notes-wrong = Please write a whole number of months, from { $low } to { $high }.
setup-time-wrong = Please give the usual start as a time, for example 18:00.
setup-save = Set up the forum
button-public-page = See the page on the web
settings-save = Save
setup-done-title = { $forum } is set up
setup-done-summary = { $forum } is set up with Folkmoot as its secretary
setup-done-rhythm = Rhythm
setup-rhythm-is = { $months ->
    [one] every month, { $nth } { $day }, { $start }
   *[other] every { $months } months, { $nth } { $day }, { $start }
}
setup-done-chairs = Chairs
setup-done-facilitators = Facilitators
setup-done-facilitators-none = nobody yet (type “settings” to name one)
setup-done-members = Members
setup-done-place = Usual place
setup-done-board = Board
setup-opened = Until { $day } this was a listening circle. What was said then stays in confidence.
setup-done-next = To put a topic forward, press the button, or write “@Folkmoot suggest” and a few words. A chair sets up the next meeting with “@Folkmoot schedule”.
setup-in-channel-only = A forum is set up in its channel. Open the channel, write @ and my name, then “settings”.
setup-in-private = The form lists the people of this listening circle, and others read along here. Please write “settings” to me in our private chat.
setup-now-open_forum = The forum is open from now on. What was said while it was a listening circle stays in confidence: its names, notes and points are shown in the channel no more than before, and go to the board no more than before.
setup-now-listening_circle = From now on nobody is named in the channel, and I am drawing the cards that I posted there again, without names. What I answered to messages in the channel and in a meeting’s chat I cannot change, nor what people have written themselves or kept in the channel’s files: please look there, and delete what names somebody. A draft for the board now says nothing of who came, and a facilitator reads it before it goes out.
setup-circle-undecided = The topics of this listening circle were put forward in confidence, and should not go on in an open forum. Please say first what became of each of them, with “outcomes”.
setup-circle-on-hold = This forum is on legal hold, and becoming a listening circle would delete what has to be kept: its page on the web, and what people sent through it. Please ask the organisation that runs the forum when the hold ends.

nth-1 = 1st
nth-2 = 2nd
nth-3 = 3rd
nth-4 = 4th
nth--1 = last

setup-digest = How many days before a meeting do I post “You said, we did”? (0 for never)
setup-digest-wrong = Please write a whole number of days before the meeting, from { $low } to { $high }.

people-open = Choose people
setup-people-all = Everybody in the team: { $count } people
setup-people-none = Nobody yet: I choose them afterwards
setup-people = Who are the members? (I ask them whether they are coming)
setup-people-later = Your team is large, so chairs, facilitators and members are chosen afterwards, with “Choose people”. Until then you are the chair.
setup-people-kept = Chairs, facilitators and members stay as they are here. To change them, press “Choose people”, or type “people” to me in private.
