roll-title = Who came to { $forum } on { $day }?
roll-how = Tick everybody who came, then press “Save”. Everybody else is noted as not there. You can correct this at any time.
roll-as-said = Everyone who said yes came
roll-noted-as-said = Noted: everyone who said yes came. Untick whoever stayed away, tick whoever came too, then press “Save”.
roll-seen-stay = Microsoft’s report saw some people online. They stay noted as there.
roll-who-came = Who came?
roll-who-online = Who of them joined online?
roll-who-apologies = Who of the others sent apologies?
roll-row-seen = { $name } · joined online
roll-row-said-in_person = { $name } · said yes, in person
roll-row-said-online = { $name } · said yes, online
roll-row-said-no = { $name } · said no
roll-row-said-unsure = { $name } · was not sure
roll-row-silent = { $name } · no answer
roll-came-online = Came
roll-online = Joined online
roll-apologies = Sent apologies
roll-walk-ins = Who else came? Write names with commas between them. They are deleted { KEPT("needs") } after the meeting.
roll-saved-walk-ins = Came too
roll-nobody = This forum has no members yet. A chair adds them with “settings”.
roll-save = Save
roll-save-ways = Save these
roll-correct = Correct who came
roll-open-online = Who joined online?
roll-open-apologies = Who sent apologies?
roll-saved-title = The roll of { $day } is saved
roll-saved-came = { $count ->
    [0] Nobody on the list came.
    [one] 1 person on the list came.
   *[other] { $count } people on the list came.
}
roll-saved-came-ways = { $count } people on the list came: { $here } in person, { $online } online.
roll-saved-missed = { $count ->
    [one] 1 did not.
   *[other] { $count } did not.
}
roll-saved-absent = Not there
roll-saved-private = Only chairs and facilitators see this. Nothing goes to the channel.
roll-why = You get this because you chair the forum and the meeting has begun. I send it once for each meeting.
roll-not-yet = The roll can be taken once the meeting has begun.
roll-circle = This is a meeting of { $forum } as a listening circle, so I keep no list of who came.
roll-none = No meeting has begun yet. The roll can be taken once one has.
roll-in-private = The roll has names in it, so I show it in private only. Write “roll” to me in our private chat.
report-missing-title = I cannot see who joined { $forum } online
report-missing-text = Microsoft does not let me read the attendance reports of your online meetings. That does not matter: please note who came with “roll” here in our chat. It works for every meeting.
report-missing-it = If you would like me to read the reports, your IT team can help: an administrator of Microsoft Entra grants the app the permissions “OnlineMeetings.Read.All” and “OnlineMeetingArtifact.Read.All”, and a Teams administrator gives the people who set meetings up an application access policy for it.
report-missing-NoAccessPolicy = If you would like me to read the reports, your IT team can help: a Teams administrator gives the people who set meetings up an application access policy for the app (New-CsApplicationAccessPolicy, then Grant-CsApplicationAccessPolicy, which replaces a policy that they already have). It works after half an hour.
report-missing-ErrorInvalidUser = Microsoft can no longer find the account of the person who set this meeting up. The reports of meetings that another chair sets up can be read again.
report-missing-ResourceNotFound = { report-missing-ErrorInvalidUser }
report-missing-Request_ResourceNotFound = { report-missing-ErrorInvalidUser }
report-missing-MailboxNotEnabledForRESTAPI = { report-missing-ErrorInvalidUser }
report-missing-InvalidAuthenticationToken = { trouble-TokenRefused }
report-missing-TokenRefused = { trouble-TokenRefused }
report-missing-details = For your IT team: { $code }
report-missing-why = You get this because you chair the forum. I say it only once.
roll-page-how = Tick who came, a page at a time, or look somebody up by name. Every button saves the ticks of this page first. When you have been through, press “Everybody else was not there”.
roll-page-numbers = Noted so far: { $there } there, { $apologies } with apologies. { $left ->
    [0] Everybody has been noted.
    [one] Of 1 person nothing is noted yet.
   *[other] Of { $left } people nothing is noted yet.
}
roll-page-saved = Saved.
roll-page-done = Save and finish
roll-page-end = Everybody else was not there
roll-name-too-long = A guest’s name has room for { $limit } letters. Please put a comma or a new line between two names.
roll-saved-but-guests = Saved, all but the names of the guests.
roll-too-many-guests = There is room for { $most } guests, and you have written { $count }. Please keep to those who should be remembered.
