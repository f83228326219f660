# The one reminder.
reminder-subject = Ydych chi’n dod? { $day }. Nid ydym wedi clywed gennych eto
reminder-subject-open = Cyfarfod { $forum }, { $day }: ydych chi’n dod?
reminder-letter-text = Nid ydym wedi clywed gennych eto. Mae’n help i’r trefnwyr wybod a ydych yn dod.
reminder-letter-why = Rydych yn cael hwn am eich bod yn perthyn i { $forum } a heb ateb eto. Byddwn yn eich atgoffa unwaith ar gyfer pob cyfarfod.
