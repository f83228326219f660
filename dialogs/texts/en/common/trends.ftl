trends-topics = Topics of the last year
trends-raised = Put forward
trends-taken-up = On an agenda, or with the board
trends-closed = Closed with an answer
trends-days = { $count ->
    [0] Half of the topics that have an outcome had it on the day they were put forward.
    [one] Half of the topics that have an outcome had it within 1 day.
   *[other] Half of the topics that have an outcome had it within { $count } days.
}
trends-actions = Actions still to be done, by how long ago they were noted
trends-age-month = Up to 30 days
trends-age-quarter = Up to 3 months
trends-age-half = Up to 6 months
trends-age-older = Longer ago
trends-reasons-whole = { $count } people gave a reason.
