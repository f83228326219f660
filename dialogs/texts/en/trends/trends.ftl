trends-title = How { $forum } is doing
trends-in-private = These numbers are for the chairs and facilitators. Please write “trends” to me in our own chat.
trends-private = Only chairs and facilitators see this. It says nothing about any one person. Low numbers are no reason to stop: the forum goes ahead.
trends-page-0 = Meetings and topics
trends-page-1 = Actions and reasons
trends-no-meeting = There has been no meeting yet.
trends-attendance = Who came, meeting by meeting
trends-meant-to-come = How many meant to come, meeting by meeting
trends-sitting = { $day }: { $came } came ({ $in_person } in person, { $online } online); { $answered } had answered
trends-sitting-unknown = { $day }: nobody noted who came; { $answered } had answered
trends-sitting-meant = { $day }: { $count }
trends-sitting-few = { $day }: fewer than { $small }
trends-topics = Topics of the last year
trends-raised = Put forward
trends-taken-up = On an agenda, or with the board
trends-closed = Closed with an answer
trends-number = { $words }: { $count }
trends-days = { $count ->
    [0] Half of the topics that have an outcome had it on the day they were put forward.
    [one] Half of the topics that have an outcome had it within 1 day.
   *[other] Half of the topics that have an outcome had it within { $count } days.
}
trends-actions = Actions still to be done, by how long ago they were noted
trends-no-actions = There are none.
trends-age-month = Up to 30 days
trends-age-quarter = Up to 3 months
trends-age-half = Up to 6 months
trends-age-older = Longer ago
trends-reasons = Why people could not come, over the year before { $until }
trends-reasons-whole = { $count } people gave a reason.
trends-reasons-small = A reason that fewer than { $small } people gave is not shown, nor any number that would give it away. The numbers change once a quarter.
