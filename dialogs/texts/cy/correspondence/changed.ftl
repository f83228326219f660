# A meeting has moved.
changed-subject = Wedi newid: dyddiad y cyfarfod nawr yw { $day }
changed-subject-open = Wedi newid: cyfarfod { $forum } nawr, { $day }
changed-letter-text = Mae’r cyfarfod wedi newid. Edrychwch ar y manylion newydd, os gwelwch yn dda.
changed-letter-old = Fel yr oedd
changed-letter-new = Fel y mae nawr
changed-letter-calendar = Os ydych wedi derbyn y gwahoddiad yn eich calendr, bydd y cofnod yno’n newid ohono’i hun.
changed-letter-replace = Os ydych wedi rhoi’r dyddiad yn eich calendr, dilëwch yr hen gofnod a defnyddiwch yr un newydd.
changed-letter-stands = Eich ateb oedd “{ $answer }”, ac mae’n dal i gyfrif.
changed-letter-asks = Eich ateb oedd “{ $answer }”. A yw hynny’n dal i’ch siwtio? Mae’n cyfrif nes ichi ei newid.
changed-letter-gone = Eich ateb oedd “{ $answer }”, ond nid yw hynny’n bosibl mwyach. Atebwch eto, os gwelwch yn dda.
