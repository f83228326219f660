changes-in-private = Who changed what is for the chairs. Please write “changes” to me in our private chat.
changes-title = Who changed what in { $forum }
changes-what = Only the chairs of this forum see this, and nobody can change it. Most of it is kept for { KEPT("audit") }; who noted something for somebody else, for { KEPT("answer_notes") }.
changes-not-here = What people said or wrote is not here, nor anything that was sent as “Unattributed”, nor what facilitators noted about anybody.
changes-none = Nothing has been done yet.
changes-page = Page { $page } of { $pages }, newest first
changes-older = Show older ones
changes-newer = Show newer ones
changes-line = { $what } { $when }
changes-at = { $day }, { $time }
changes-left = somebody who has left ({ $letter })
changes-left-first = Somebody who has left ({ $letter })
changes-operator = your IT team
changes-operator-first = Your IT team

changes-forum-set-up = { $by } set up the forum.
changes-settings-changed = { $by } changed the settings: { $things }.
changes-setting-name = the forum’s name
changes-setting-time-zone = the time zone
changes-setting-rhythm = how often you meet
changes-setting-default-start = the usual time
changes-setting-default-minutes = how long meetings last
changes-setting-default-venue = the usual place
changes-setting-board-name = what the board is called
changes-setting-reminder-days = when reminders go out
changes-setting-cut-off-days = when topics close
changes-setting-digest-days = when “You said, we did” goes out
changes-setting-rest-days = days of rest
changes-setting-notes-months = how long notes and minutes are kept
changes-setting-support = where to find somebody to talk to
changes-opened-up = { $by } made the listening circle an open forum.
changes-made-circle = { $by } made the forum a listening circle.
changes-calendars-changed = { $by } changed which calendars the forum looks at.
changes-letterhead-changed = { $by } changed how emails look from outside: { $things }.
changes-letterhead-sender = the sender’s name
changes-letterhead-first-subject = the first subject
changes-letterhead-reply-to = where replies go
changes-letterhead-names-forum = whether subjects name the forum

changes-role-given = { $by } made { $about } { $which ->
    [chair] a chair
    [facilitator] a facilitator
   *[member] a member
}.
changes-role-given-self = { $by } made themselves { $which ->
    [chair] a chair
    [facilitator] a facilitator
   *[member] a member
}.
changes-role-taken = { $by } ended the role of { $about } as { $which ->
    [chair] a chair
    [facilitator] a facilitator
   *[member] a member
}.
changes-role-taken-self = { $by } gave up being { $which ->
    [chair] a chair
    [facilitator] a facilitator
   *[member] a member
}.
changes-not-let-in = { $about } asked to join, and { $by } did not add them.
changes-same-person = { $by } said that { $about } is somebody who was here before.
changes-two-people = { $by } said that { $about } is not somebody who was here before.
changes-notes-handed-over = { $by } let { $about } read earlier notes of the facilitators.

changes-answer-noted = { $by } noted for { $about } whether they are coming to the meeting on { $which }.
changes-answer-noted-somebody = { $by } noted for somebody else whether they are coming to the meeting on { $which }.
changes-topic-noted = { $by } noted a topic in the name of { $about }.
changes-topic-noted-somebody = { $by } noted a topic in the name of somebody else.
changes-roll-taken = { $by } took the roll of the meeting on { $which }.
changes-attendees-named = { $by } said who came online to the meeting on { $which }.

changes-adult-named = { $by } named the adult who gets the messages for { $about }.
changes-adult-removed = { $by } noted that messages for { $about } no longer go through an adult.

changes-contact-changed = { $by } changed how { $about } is reached: { $things }.
changes-contact-address = the email address
changes-contact-number = the phone number
changes-contact-language = the language
changes-emails-offered = { $by } had { $about } asked whether they want emails.
changes-links-closed = { $by } closed the personal links of { $about }.

changes-meeting-scheduled = { $by } set up the meeting on { $which }.
changes-meeting-changed = { $by } changed the meeting, which is now on { $which }.
changes-meeting-cancelled = { $by } called off the meeting on { $which }.
changes-join-link-given = { $by } changed the link for joining the meeting on { $which } online.
changes-meeting-taken-over = { $by } took the meeting on { $which } into their own calendar.

changes-agenda-published = { $by } published the agenda of the meeting on { $which }.
changes-outcome-told = { $by } said what became of topics.
changes-notes-shared = { $by } shared the notes of the meeting on { $which } in the channel.
changes-minutes-read = { $by } read the draft minutes of the meeting on { $second } and { $which ->
    [good] said that nobody can be recognised
   *[not_good] sent them back
}.
changes-minutes-published = { $by } published the minutes of the meeting on { $which } (version { $second }).
changes-digest-posted = { $by } posted “You said, we did”.
changes-papers-in-channel = { $by } had { $which ->
    [board] the papers for the board
   *[minutes] minutes
} saved in the channel’s files.

changes-brief-read = { $by } read the draft for the board and { $which ->
    [good] said that nobody can be recognised
   *[not_good] sent it back
}.
changes-brief-finished = { $by } finished brief { $which } for the board.
changes-brief-sent = { $by } sent brief { $which } to the board’s contact.
changes-board-answer-noted = { $by } noted or corrected an answer of the board to brief { $which }.
changes-board-answer-waived = { $by } decided to go on without an answer of the board to brief { $which }.
changes-board-reply-returned = { $by } asked the board’s contact about an answer to brief { $which }.
changes-board-contact-named = { $by } said who answers for the board.
changes-board-contact-removed = { $by } removed the board’s contact.
changes-board-links-closed = { $by } closed the links of the board’s contact.

changes-page-on = { $by } put the page on the web.
changes-page-changed = { $by } changed the page on the web.
changes-page-off = { $by } took the page off the web.
changes-interest-settled = { $by } dealt with somebody who would like to take part.

changes-opportunity-posted = { $by } passed on an opportunity.
changes-opportunity-changed = { $by } changed an opportunity.
changes-opportunity-closed = { $by } closed an opportunity early.
changes-opportunity-withdrawn = { $by } took an opportunity back.
changes-opportunity-reported = { $by } said how many took an opportunity up.

changes-person-exported = { $by } made a file of everything kept about { $about }.
changes-person-erased = { $by } erased everything about { $about } that can be erased.
changes-forum-exported = { $by } made a file of everything kept about the forum.
changes-forum-erased = { $by } erased a forum.
changes-foi-exported = { $by } made a file for a freedom of information request.
changes-keys-rotated = { $by } changed the keys that what is kept is encrypted with.
changes-backup-restored = { $by } restored a backup.
changes-hold-begun = { $by } put what is kept about { $about } on legal hold: for now, none of it is deleted.
changes-hold-begun-somebody = { $by } put this forum on legal hold: for now, nothing of it is deleted.
changes-hold-ended = { $by } ended the legal hold on what is kept about { $about }.
changes-hold-ended-somebody = { $by } ended the legal hold on this forum.
