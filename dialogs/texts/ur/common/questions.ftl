question-closes = { $day }، { $clock } تک کھلی ہے۔
question-answered = { $count ->
    [0] ابھی کسی نے جواب نہیں دیا۔
    [one] 1 شخص نے جواب دیا ہے۔
   *[other] { $count } لوگوں نے جواب دیا ہے۔
}
question-is-closed = یہ رائے شماری بند ہو چکی ہے۔
