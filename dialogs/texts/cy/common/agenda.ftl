button-suggest = Cynnig pwnc
agenda-refresh = Dangos fy fersiwn i
outcome-why-told = Rydych yn cael hwn am mai chi a gynigiodd y pwnc.
attribution-named = Enw: mae fy enw wrth ei ochr
attribution-chairs_only = Cadeiryddion yn unig: y cadeiryddion sy’n gwybod, neb arall
attribution-unattributed = Dienw: ni chedwir fy enw o gwbl
topic-support-count = { $count ->
    [zero] does neb wedi gofyn amdano eto
    [one] hoffai 1 person drafod hyn
    [two] hoffai 2 berson drafod hyn
    [few] hoffai 3 o bobl drafod hyn
    [many] hoffai 6 o bobl drafod hyn
   *[other] hoffai { $count } o bobl drafod hyn
}
topic-from = oddi wrth { $name }
suggest-attribution = A gaiff pobl wybod mai chi sy’n ei gynnig?
suggest-needs-title = Dywedwch mewn ychydig eiriau beth sydd dan sylw.
topic-news-open = nid yw ar agenda’r cyfarfod hwn, fe’i cedwir ar gyfer y nesaf
topic-news-accepted = { $position ->
    [0] ar yr agenda
   *[other] ar yr agenda, eitem { $position }
}
topic-news-parked = fe’i cedwir ar gyfer cyfarfod diweddarach
topic-news-withdrawn = wedi’i dynnu’n ôl
topic-news-merged = wedi’i gyfuno â phwnc arall
topic-news-answered = wedi’i ateb
topic-news-declined = ni chafodd ei dderbyn
topic-news-to_board = wedi mynd at y bwrdd
topic-news-done = wedi’i wneud
published-item = { $position }. { $title }
attributed-named = Dangosir eich enw wrth ei ochr.
attributed-chairs_only = Cadeiryddion yn unig: does neb arall yn gwybod mai oddi wrthych chi y daeth.
attributed-unattributed = Dienw: ni chedwir eich enw o gwbl.
topic-support-who = Dim ond faint o bobl sydd wedi gofyn am bwnc y mae eraill yn ei weld. Os rhoddodd rhywun ei enw wrtho, gall yr hwyluswyr weld eich bod chi wedi gofyn, fel eu bod yn gwybod beth sy’n bwysig i chi.
kind-listen = I wrando
kind-discuss = I’w drafod
kind-decide = I’w benderfynu
kind-inform = Er gwybodaeth
published-minutes = { $minutes ->
    [zero] { $minutes } munud
    [one] 1 munud
    [two] 2 funud
    [few] 3 munud
    [many] 6 munud
   *[other] { $minutes } munud
}
item-presenter = agorir gan { $name }
