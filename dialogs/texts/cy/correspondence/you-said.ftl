# “You said, we did”, and what became of the reader’s own topics.
you-said-subject = Beth sydd wedi digwydd ers inni gwrdd
you-said-subject-open = { $forum }: dywedoch chi, gwnaethom ni
you-said-letter-text = Dyma beth sydd wedi digwydd ers y cyfarfod diwethaf.
you-said-letter-theirs = Mae newyddion am rywbeth sy’n eiddo i chi.
you-said-letter-circle = Mae newyddion am yr hyn a drafodwyd yn y cyfarfod diwethaf. I’w gadw’n breifat, nid yw yn yr ebost hwn.
you-said-letter-read = Darllen y newyddion
you-said-letter-more = { $count ->
    [zero] Nid oes rhagor o linellau ar y dudalen.
    [one] Mae 1 llinell arall ar y dudalen.
    [two] Mae 2 linell arall ar y dudalen.
    [few] Mae 3 llinell arall ar y dudalen.
    [many] Mae 6 llinell arall ar y dudalen.
   *[other] Mae { $count } o linellau eraill ar y dudalen.
}
you-said-letter-next = Y cyfarfod nesaf
own-news-topics = Yr hyn a gynigioch
own-news-yours = Rhywbeth sy’n eiddo i chi
own-news-circle = Mae newyddion am rywbeth sy’n eiddo i chi. I’w gadw’n breifat, nid yw’r manylion yn yr ebost hwn. Gallwch ofyn amdanynt ar eich tudalen.
own-news-circle-received = Mae’r hyn a gynigioch wedi ein cyrraedd. Diolch.
own-news-actions = Yr hyn yr ydych wedi ymgymryd ag ef
own-topic-received = “{ $title }”: mae wedi ein cyrraedd. Diolch.
own-topic-open = “{ $title }”: fe’i cedwir ar gyfer cyfarfod diweddarach.
own-topic-accepted = “{ $title }”: mae ar yr agenda ({ $when }).
own-topic-parked = “{ $title }”: fe’i cedwir ar gyfer cyfarfod diweddarach.
own-topic-withdrawn = “{ $title }”: rydych wedi’i dynnu’n ôl.
own-topic-merged = Mae “{ $title }” yn ymwneud â’r un peth â “{ $into }”, felly mae’r ddau’n mynd ymlaen fel un, ac rydych yn cael eich cyfrif yno.
own-topic-answered = “{ $title }”: dyma ateb.
own-topic-declined = “{ $title }”: mae’r cadeiryddion wedi meddwl amdano ac wedi penderfynu peidio â mynd ag ef ymhellach. Diolch am ei godi.
own-topic-to_board = “{ $title }”: mae’r cadeiryddion yn mynd ag ef at y bwrdd.
own-topic-done = “{ $title }”: mae’r hyn y gofynnoch amdano wedi’i wneud. Diolch am ei godi.
own-topic-words = Mae’r cadeiryddion yn dweud: “{ $reason }”
own-action-due = { $text } (erbyn { $due })
