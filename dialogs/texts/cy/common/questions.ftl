question-closes = Ar agor tan { $day }, { $clock }.
question-answered = { $count ->
    [zero] Does neb wedi ateb eto.
    [one] Mae 1 person wedi ateb.
    [two] Mae 2 berson wedi ateb.
    [few] Mae 3 o bobl wedi ateb.
    [many] Mae 6 o bobl wedi ateb.
   *[other] Mae { $count } o bobl wedi ateb.
}
question-is-closed = Mae’r pôl hwn wedi cau.
