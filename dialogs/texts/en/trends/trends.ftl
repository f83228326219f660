trends-title = How { $forum } is doing
trends-in-private = These numbers are for the chairs and facilitators. Please write “trends” to me in our private chat.
trends-private = Only chairs and facilitators see this. It says nothing about any one person. Low numbers are no reason to stop: the forum goes ahead.
trends-page-0 = Meetings and topics
trends-page-1 = Actions and reasons
trends-page-2 = Opportunities
trends-no-meeting = There has been no meeting yet.
trends-attendance = Who came, meeting by meeting
trends-meant-to-come = How many meant to come, meeting by meeting
trends-sitting = { $came } came; { $answered } had answered
trends-sitting-ways = { $came } came ({ $in_person } in person, { $online } online); { $answered } had answered
trends-sitting-unknown = nobody noted who came; { $answered } had answered
trends-sitting-few = fewer than { $small }
trends-no-actions = There are none.
trends-reasons = Why people could not come, over the year before { $until }
trends-reasons-small = A reason that fewer than { $small } people gave is not shown, nor any number that would give it away. The numbers change once a quarter.
trends-opportunities = Opportunities of the last year
trends-passed-on = { $count ->
    [0] No opportunity was passed on in the last year.
    [one] One opportunity was passed on in the last year.
   *[other] { $count } opportunities were passed on in the last year.
}
trends-people-took-up = { $count ->
    [0] Nobody took one up, as far as is known.
   *[other] { $count } people took one up, as far as is known.
}
trends-taken-up-few = How many people took one up is not shown: for at least one opportunity it was fewer than { $small }.
