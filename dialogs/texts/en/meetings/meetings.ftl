schedule-title = Next meeting of { $forum }
reschedule-title = Move the meeting of { $forum }
schedule-day = Day
schedule-start = Start
schedule-note = A note for everybody (if you like)
schedule-needs-day = Please choose a day.
schedule-needs-start = Please choose a time.
schedule-skipped = The clocks go forward over { $clock } that night, so there is no such time. Please choose an earlier or a later one.
schedule-already = There is already a meeting ahead. To change it, type “reschedule”; to call it off, “cancel meeting”. You can also set up another one here.
meeting-note = Note
meeting-joins-at = Joining online at
confirm-title = Shall I set up this meeting?
confirm-move-title = Shall I move the meeting?
confirm-what-happens = { $count ->
    [0] I will announce it in the channel. Nobody in { $forum } has an email address that I know, so no invitations go out by email.
    [one] I will invite 1 person by email and announce it in the channel.
   *[other] I will invite { $count } people by email and announce it in the channel.
}
confirm-so-far = So far
confirm-then = New time
confirm-move-happens = { $count ->
    [0] I will change the announcement and say so in the channel. Nobody in { $forum } has an email address that I know, so nobody is told by email.
    [one] I will change the calendar, tell 1 person by email, and say so in the channel. Answers already given are kept.
   *[other] I will change the calendar, tell { $count } people by email, and say so in the channel. Answers already given are kept.
}
confirm-yes = Yes, set it up
confirm-move = Yes, move it
scheduled-title = I am setting up the meeting
scheduled-text = It will be announced in the channel in a moment, and the invitations go out by email. If anything goes wrong, I will write to you here.
moved-by-you-title = The meeting is being moved
moved-by-you-text = The calendar, the channel and all reminders follow. Answers already given are kept.
cancelled-by-you-title = The meeting is being cancelled
cancelled-by-you-text = Everybody invited hears of it by email and in the channel. Reminders stop.
cancel-title = Cancel this meeting?
cancel-moved-meanwhile = The meeting has changed since you opened this form. Here is how it stands now. Please look at it once more before you cancel it.
cancelled-already-title = The meeting has already been cancelled
cancelled-already-text = Somebody else cancelled it before you did. Everybody invited hears of it from them.
cancel-what-happens = Everybody invited is told by email, { $forum } hears of it in the channel, and all reminders stop. This cannot be undone.
cancel-no = Keep the meeting
moved-title = The meeting of { $forum } has moved
moved-summary = { $forum } now meets on { $day } at { $start }
moved-answers = Answers already given are kept. If the new time changes yours, press another button on the meeting’s card above, or type “meeting” to me.
cancelled-next = Topics already suggested are kept for the next meeting. Its date will be announced here.
invitation-hello = You are invited to { $forum }.
invitation-answer = Please tell us whether you are coming: in Teams with one press on the meeting’s card, or by answering this invitation. The forum goes ahead, whatever the numbers.
trouble-title-cancelled = The meeting is still in people’s calendars
trouble-title = The meeting is not in the calendar yet
trouble-ErrorAccessDenied = Microsoft says that I may not change this calendar. Your IT team can fix that: a Microsoft Entra administrator can give me the permission “Calendars.ReadWrite”, or an Exchange administrator can give it for your mailbox alone. Everything else still works: topics, answers, the roll and actions.
trouble-Authorization_RequestDenied = { trouble-ErrorAccessDenied }
trouble-TokenRefused = Microsoft does not accept my sign-in. Your IT team needs to look at the app’s password or certificate. Everything else still works.
trouble-InvalidAuthenticationToken = { trouble-TokenRefused }
trouble-MailboxNotEnabledForRESTAPI = The person who set the meeting up has no mailbox that I can use. Another chair can press “Try again”: the meeting then goes into their calendar.
trouble-ErrorInvalidUser = Microsoft cannot find the mailbox of the person who set the meeting up. Another chair can press “Try again”: the meeting then goes into their calendar.
trouble-ResourceNotFound = { trouble-ErrorInvalidUser }
trouble-Request_ResourceNotFound = { trouble-ErrorInvalidUser }
trouble-NoOrganiser = I do not know the work account of the person who set the meeting up, so Microsoft’s calendar cannot create it in their name. Another chair can press “Try again”: the meeting then goes into their calendar.
trouble-unknown = I could not find out whether Microsoft’s calendar took the change. Trying again is safe: it never makes a second meeting.
trouble-ErrorInvalidUser-cancelled = Microsoft cannot find the mailbox that the invitation came from, so I cannot take it back. Please ask people to delete it from their calendars. The channel says that the meeting is off.
trouble-ResourceNotFound-cancelled = { trouble-ErrorInvalidUser-cancelled }
trouble-Request_ResourceNotFound-cancelled = { trouble-ErrorInvalidUser-cancelled }
trouble-MailboxNotEnabledForRESTAPI-cancelled = { trouble-ErrorInvalidUser-cancelled }
trouble-ErrorItemNotFound = Somebody has deleted the meeting in the calendar. “Try again” puts it there again and invites everybody once more.
trouble-other = Microsoft’s calendar did not accept it.
trouble-ways-on = You can let me try again, or announce the meeting without Microsoft’s calendar. Nobody has been told yet.
trouble-ways-on-moved = You can let me try again. { $forum } has heard of the change in the channel, but the invitation in people’s calendars is still the old one.
trouble-link = A link of your own for joining online (if you have one)
trouble-retry = Try again
trouble-without = Announce it without
trouble-retrying = I am trying again. You will hear from me if it does not work.
trouble-announced = It is announced in the channel, without an invitation by email.
trouble-announced-linkless = It is announced in the channel, without an invitation by email and without a link for joining. You can give one at any time: type “link”.
waiting-title = The meeting is being set up
waiting-title-busy = Microsoft is busy
waiting-soon = Microsoft’s calendar has not answered yet. As soon as it does, the meeting is announced in the channel. There is nothing you need to do.
waiting-busy = Microsoft’s calendar is busy and asked me to wait. I keep trying by myself, and announce the meeting in the channel as soon as it is set up. Nobody has been told yet, and there is nothing you need to do.
waiting-moved = Microsoft’s calendar is busy and asked me to wait before I change the invitations. I keep trying by myself, and there is nothing you need to do. { $forum } has heard of the change in the channel.
waiting-without = If you would rather not wait, you can announce it without Microsoft’s calendar.
link-title = The link for joining online
link-title-none = People cannot join online yet
link-now-own = People join at { $host }, with the link that a chair gave.
link-now-microsoft = People join with Microsoft’s own link.
link-now-none = Microsoft has made no link for this meeting. You can give one of your own, from whichever service you like.
link-own = A link of your own (it begins with https://)
link-both = The invitation by email has Microsoft’s link in it as well. Please use one of the two.
link-save = Use this link
link-remove = Take my link away
link-wrong = A link begins with https:// and leads to one place, without spaces, names or passwords in it. Please check it.
link-in-person = This meeting is in person only, so there is nothing to join. “reschedule” changes that.
link-saved = Everybody now joins with your link
link-saved-text = It is on the meeting’s card. Type “link” to change it or take it away.
link-removed = Your link is gone
link-same = That is a link to Microsoft’s own meeting
schedule-venue-too-long = The place has room for { $limit } letters.
schedule-note-too-long = The note has room for { $limit } letters.


next-found-title = The next meeting of { $forum } is set up already
next-found = There is nothing left to do here. To change it, type “reschedule”; to call it off, “cancel meeting”.
