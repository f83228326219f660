roll-title = Who came to { $forum } on { $day }?
roll-how = Tick who is there, and who sent apologies. Everybody else is noted as not there. Whoever is ticked twice counts as there. You can correct this at any time.
roll-came-in_person = In the hall
roll-came-hybrid = In the hall
roll-came-online = Came
roll-online = Joined online
roll-apologies = Sent apologies
roll-walk-ins = Who else came, and is not on the list? Write names with commas between them. They make nobody a member, and are deleted two weeks after the meeting.
roll-saved-walk-ins = Came too
roll-seen = Microsoft’s report saw these people online: { $names }. They stay noted as online unless you tick something else.
roll-nobody = This forum has no members yet. A chair adds them with “settings”.
roll-save = Save
roll-correct = Correct it
roll-saved-title = The roll of { $day } is saved
roll-saved-absent = Not there
roll-saved-private = Only chairs and facilitators see this. Nothing goes to the channel.
roll-why = You get this because you chair the forum and the meeting has begun. I send it once for each meeting.
roll-not-yet = The roll can be taken once the meeting has begun.
roll-circle = This is a meeting of { $forum } as a listening circle, so I keep no list of who came.
roll-none = No meeting has begun yet. The roll can be taken once one has.
roll-in-private = The roll has names in it, so I show it in private only. Write “roll” to me in our own chat.
report-missing-title = I cannot see who joined { $forum } online
report-missing-text = Microsoft does not let me read the attendance reports of your online meetings. That is no harm: please note who came with “roll” here in our chat. It works for every meeting.
report-missing-it = If you would like me to read the reports, your IT team can help: an administrator of Microsoft Entra grants the app the permissions “OnlineMeetings.Read.All” and “OnlineMeetingArtifact.Read.All”, and a Teams administrator gives the people who set meetings up an application access policy for it.
report-missing-NoAccessPolicy = If you would like me to read the reports, your IT team can help: a Teams administrator gives the people who set meetings up an application access policy for the app (New-CsApplicationAccessPolicy, then Grant-CsApplicationAccessPolicy). It works after half an hour.
report-missing-ErrorInvalidUser = Microsoft can no longer find the account of whoever set this meeting up. The reports of meetings that another chair sets up can be read again.
report-missing-ResourceNotFound = { report-missing-ErrorInvalidUser }
report-missing-Request_ResourceNotFound = { report-missing-ErrorInvalidUser }
report-missing-MailboxNotEnabledForRESTAPI = { report-missing-ErrorInvalidUser }
report-missing-InvalidAuthenticationToken = { trouble-TokenRefused }
report-missing-TokenRefused = { trouble-TokenRefused }
report-missing-details = For your IT team: { $code }
report-missing-why = You get this because you chair the forum. I say it only once.
roll-page-how = Tick who came and who sent apologies, a page at a time, or look somebody up by name. Every button saves the ticks of this page first. When you have been through, press “Everybody else was not there”.
roll-page-numbers = Noted so far: { $there } there, { $apologies } with apologies. { $left ->
    [0] Everybody has been noted.
    [one] Of 1 person nothing is noted yet.
   *[other] Of { $left } people nothing is noted yet.
}
roll-page-saved = Saved.
roll-page-end = Everybody else was not there
roll-name-too-long = A guest’s name has room for { $limit } letters. Please put a comma or a new line between two names.
roll-too-many-guests = There is room for { $most } guests, and you have written { $count }. Please keep to those who should be remembered.
