minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
schedule-length-label = Length
schedule-mode = How do people meet?
schedule-venue = Place (not needed for an online meeting)
schedule-check = Continue
schedule-in-the-past = That time has already passed. Please choose a later one.
schedule-too-far = That is years away. Please check the date.
schedule-length = A meeting lasts between { $low } and { $high } minutes. Please choose a length.
schedule-needs-venue = Please say where people meet, or choose “Online”.
mode-online = Online
mode-in_person = In person
mode-hybrid = In person and online
meeting-when = When
meeting-how = How
meeting-where = Where
meeting-none = There is no meeting ahead just now, or it is still being set up. A chair can set one up with “schedule”.
confirm-change = Change something
cancel-reason = Why? (everybody will read it; leave it empty if you like)
cancel-yes = Cancel the meeting
cancelled-title = The meeting of { $forum } on { $day } is cancelled
cancelled-reason = Why
trouble-details = For your IT team: { $details }
