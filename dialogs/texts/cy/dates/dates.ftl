dates-needs-choices = Atebwch ar gyfer pob dyddiad, os gwelwch yn dda.
dates-closed = Mae’r pôl dyddiadau hwn wedi cau, felly ni ellir ateb mwyach.
dates-cancelled = Y dyddiad oedd { $day }, { $span }, ond mae’r cyfarfod hwnnw wedi’i ganslo.
dates-counts = Gallaf: { $yes } · Os bydd rhaid: { $maybe } · Na allaf: { $no }
dates-it-is = Y dyddiad yw { $day }, { $span }.
dates-kept = Dangosir y niferoedd cyn gynted ag y bydd digon o bobl wedi ateb ({ $small }), fel na all neb ddyfalu pwy ddywedodd beth.
dates-votes = { $maybe ->
    [0] { $when } ({ $yes } yn gallu)
   *[other] { $when } ({ $yes } yn gallu, { $maybe } os bydd rhaid)
}
dates-moment = { $day }, { $clock }
