# Opportunities in emails, and on the pages of members without Teams.
opportunity-subject = Cyfle i fanteisio arno neu i’w rannu
opportunity-subject-open = { $forum }: cyfle â dyddiad cau
opportunity-letter-text = Dyma rywbeth y gallech chi, neu bobl yr ydych yn eu hadnabod, hoffi manteisio arno.
opportunity-letter-heading = Cyfleoedd i fanteisio arnynt neu i’w rhannu
opportunity-letter-circle = Mae rhywbeth â dyddiad cau y gallech chi, neu bobl yr ydych yn eu hadnabod, hoffi manteisio arno. I gadw’r ebost hwn yn breifat, mae ar eich tudalen.
opportunity-letter-line = { $title }: gwnewch gais erbyn { $when }.
opportunity-letter-line-for = { $title } (i { $who }): gwnewch gais erbyn { $when }.
opportunity-letter-read = Darllen amdano, a’i rannu
opportunity-letter-why = Rydych yn cael hwn am eich bod yn perthyn i { $forum } ac wedi cytuno i gael negeseuon ebost. Mae un fel hwn yr wythnos ar y mwyaf.

page-opportunities-title = Cyfleoedd
page-opportunities-none = Nid oes cyfleoedd ar hyn o bryd.
page-opportunities-pass-on = Rhannwch ef: mae’r cyfeiriad hwn i bawb
page-opportunities-by = Gwneud cais erbyn
page-opportunities-for = Ar gyfer
page-opportunities-how = Sut i wneud cais
page-opportunities-over = Wedi cau’n ddiweddar
page-opportunities-count = Faint o bobl yr ydych yn eu hadnabod a fanteisiodd arno?
page-opportunities-count-hint = Dim ond y cyfanswm sy’n mynd at y cadeiryddion: nid eich enw chi, nac enw neb arall.
page-opportunities-count-send = Dweud faint wrth y cadeiryddion
