question-needs-choice = Dewiswch ateb yn gyntaf, os gwelwch yn dda.
question-one-only = Dewiswch un ateb yn unig, os gwelwch yn dda.
question-answered-before = Rydych wedi ateb eisoes. Gan na all neb ganfod pa ateb oedd eich un chi, ni ellir ei newid.
question-closed = Mae’r pôl hwn wedi cau, felly ni ellir ateb na newid ateb mwyach.
question-kept-too_few = Mae llai na { $small } o bobl wedi ateb. Ni ddangosir y niferoedd, fel na all neb ddyfalu pwy ddewisodd beth.
question-kept-until_closed = Dangosir y niferoedd pan fydd y pôl wedi cau.
question-votes = { $option } ({ $count })
