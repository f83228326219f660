minutes = { $minutes ->
    [zero] { $minutes } munud
    [one] 1 munud
    [two] 2 funud
    [few] 3 munud
    [many] 6 munud
   *[other] { $minutes } munud
}
mode-online = Ar-lein
mode-in_person = Wyneb yn wyneb
mode-hybrid = Wyneb yn wyneb ac ar-lein
meeting-when = Pryd
meeting-how = Sut
meeting-where = Ble
