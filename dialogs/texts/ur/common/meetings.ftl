minutes = { $minutes ->
    [one] 1 منٹ
   *[other] { $minutes } منٹ
}
mode-online = آن لائن
mode-in_person = آمنے سامنے
mode-hybrid = آمنے سامنے اور آن لائن
meeting-when = کب
meeting-how = کیسے
meeting-where = کہاں
