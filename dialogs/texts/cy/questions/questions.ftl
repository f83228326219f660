question-needs-choice = Dewiswch ateb yn gyntaf, os gwelwch yn dda.
question-one-only = Dewiswch un ateb yn unig, os gwelwch yn dda.
question-answered-before = Rydych wedi ateb eisoes. Gan na all neb ganfod pa ateb oedd eich un chi, ni ellir ei newid.
question-closed = Mae’r pôl hwn wedi cau, felly ni ellir ateb na newid ateb mwyach.
