question-closes = { $day }، { $clock } تک کھلی ہے۔
