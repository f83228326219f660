button-suggest = Cynnig pwnc
agenda-refresh = Dangos fy fersiwn i
outcome-why-told = Rydych yn cael hwn am mai chi a gynigiodd y pwnc.
attribution-named = Enw: mae fy enw wrth ei ochr
attribution-chairs_only = Cadeiryddion yn unig: y cadeiryddion sy’n gwybod, neb arall
attribution-unattributed = Dienw: ni chedwir fy enw o gwbl
topic-support-count = { $count ->
    [0] does neb wedi gofyn amdano eto
    [one] hoffai 1 person drafod hyn
    [two] hoffai 2 berson drafod hyn
   *[other] hoffai { $count } o bobl drafod hyn
}
topic-from = oddi wrth { $name }
suggest-attribution = A gaiff pobl wybod mai chi sy’n ei gynnig?
suggest-needs-title = Dywedwch mewn ychydig eiriau beth sydd dan sylw.
