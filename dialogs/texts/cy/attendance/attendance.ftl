poll-question = Ydych chi’n dod?
poll-change = Mae un gwasgiad yn ddigon, a gallwch ei newid nes i’r cyfarfod ddechrau. Dim ond y cadeiryddion a’r hwyluswyr sy’n gweld pwy atebodd beth.
poll-own = Eich ateb: { $answer }
poll-chosen = ✓ { $answer }
poll-goes-ahead = Mae’r fforwm yn mynd yn ei flaen, beth bynnag fo’r niferoedd.
poll-closed = Mae’r cyfarfod wedi dechrau, felly ni ellir ateb mwyach.
poll-mode-changed = Mae’r ffordd o gwrdd wedi newid. Dewiswch eto ar y cerdyn diweddaraf.
names-title = Atebion ar gyfer { $forum }: { $day }
names-waiting = Heb ateb eto
names-all-answered = Mae pob aelod wedi ateb.
names-unreachable = Ni allaf ysgrifennu’n breifat at { $names }: nid ydynt wedi fy ychwanegu yn Teams, neu maent wedi fy rhwystro. Gofynnwch iddynt eich hun.
names-private = Dim ond cadeiryddion sy’n gweld enwau. Cadwch nhw i chi’ch hunain.
names-in-private = Dim ond yn breifat y dangosir enwau. Ysgrifennwch “poll” ataf yn ein sgwrs breifat.
button-names = Pwy atebodd beth
reminder-title = Ydych chi’n dod? { $forum }, { $day }
reminder-text = Dydych chi ddim wedi ateb eto, ac mae’n help i’r trefnwyr wybod. Mae peidio â bod yn siŵr yn ateb da hefyd.
reminder-why = Rydych yn cael hwn am eich bod yn aelod o’r fforwm. Dim ond y rhai sydd heb ateb y byddaf yn eu hatgoffa, { $most ->
    [1] unwaith
    [2] ddwywaith
   *[other] { $most } gwaith
} ar y mwyaf, ac mae unrhyw ateb yn rhoi terfyn arno.
unreachable-title = Methais â chyrraedd pawb ynglŷn â { $forum }
unreachable-text = Ni allaf ysgrifennu’n breifat at { $names }: nid ydynt wedi fy ychwanegu yn Teams, neu maent wedi fy rhwystro. Gofynnwch iddynt eich hun a ydynt yn dod: { $day }.
answer-for-whom = Nid yw’r person hwnnw’n aelod o’r fforwm. Dewiswch rywun o’r rhestr.
