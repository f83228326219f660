# The one reminder of a date poll.
dates-letter-subject = Pa ddyddiadau sy’n gyfleus i chi? Nid ydym wedi clywed gennych eto
dates-letter-subject-open = { $forum }: pa ddyddiadau sy’n gyfleus i chi?
dates-letter-text = Rydym yn chwilio am ddyddiad sy’n gyfleus i gynifer o bobl â phosibl, ac nid ydym wedi clywed gennych eto. Dyma’r dyddiadau:
dates-letter-answer = Dweud pa ddyddiadau sy’n gyfleus i chi
dates-letter-why = Rydych yn cael hwn am eich bod yn perthyn i { $forum } a heb ateb eto. Dim ond unwaith y byddwn yn eich atgoffa am y dyddiadau hyn.
