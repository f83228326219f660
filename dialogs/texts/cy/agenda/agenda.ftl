suggest-title = Cynnig pwnc ar gyfer { $forum }
suggest-edit-title = Newid eich pwnc
suggest-topic = Am beth hoffech chi siarad?
suggest-topic-hint = er enghraifft Profiad gwaith i bobl ifanc
suggest-why = Pam mae’n bwysig? (os dymunwch)
suggest-send = Anfon
suggest-save = Cadw
suggest-edit = Golygu
suggest-withdraw = Tynnu’n ôl
suggest-thanks = Diolch, mae eich pwnc wedi cyrraedd
suggest-changed = Mae eich pwnc wedi’i newid
suggest-withdrawn = Mae eich pwnc wedi’i dynnu’n ôl
suggest-withdrawn-again = Gallwch ei gynnig eto unrhyw bryd.
suggest-what-next = Mae bellach o flaen pawb yn agenda’r fforwm. Byddaf yn rhoi gwybod ichi beth ddaw ohono.
suggest-what-next-unattributed = Mae bellach o flaen pawb yn agenda’r fforwm.
suggest-keep-card = Cadwch y neges hon: gan nad yw eich enw’n cael ei gadw, ei botymau hi yw’r unig ffordd o newid y pwnc neu ei dynnu’n ôl, ac ni allaf ysgrifennu atoch amdano. Gallwch weld beth ddaw ohono yn yr agenda a gyhoeddir.
suggest-too-late = Mae’r pwnc hwn wedi’i drin eisoes, felly ni ellir ei newid mwyach.
agenda-title = Pynciau ar gyfer { $forum }
agenda-summary = { $count ->
    [0] Dim pynciau eto ar gyfer { $forum }
    [one] Un pwnc hyd yn hyn ar gyfer { $forum }
    [two] Dau bwnc hyd yn hyn ar gyfer { $forum }
   *[other] { $count } o bynciau hyd yn hyn ar gyfer { $forum }
}
agenda-for = Ar gyfer y cyfarfod nesaf: { $day }. Derbynnir pynciau tan { $closes }.
agenda-no-date = Ar gyfer cyfarfod nad yw ei ddyddiad wedi’i bennu eto.
agenda-none = Does dim wedi’i gynnig eto. Am beth hoffech chi siarad?
topic-support = Hoffwn drafod hyn
topic-take-back = Tynnu’n ôl
topic-yours-too = rydych chi’n un ohonynt
topic-choose = Pa bwnc hoffech chi ei drafod?
topic-choose-first = Dewiswch bwnc o’r rhestr yn gyntaf.
outcome-accepted-title = Mae eich pwnc ar yr agenda
outcome-parked-title = Mae eich pwnc wedi’i roi o’r neilltu am y tro
outcome-open-title = Mae eich pwnc yn aros am gyfarfod diweddarach
outcome-withdrawn-title = Tynnwyd eich pwnc yn ôl
outcome-accepted = Dyma eitem { $position } yn y cyfarfod ({ $when }){ $minutes ->
    [0] {""}
    [one] , gyda 1 munud
    [two] , gyda 2 funud
   *[other] , gyda { $minutes } munud
}.
outcome-parked = Nid yw’r cadeiryddion wedi’i roi ar agenda’r cyfarfod ({ $when }). Fe’i cedwir ar gyfer cyfarfod diweddarach.
outcome-open = Mae’n dal i aros: roedd agenda’r cyfarfod ({ $when }) yn llawn. Mae’n sefyll ar gyfer y cyfarfod nesaf.
outcome-withdrawn = Nid yw ar y rhestr mwyach.
outcome-reason = Yr hyn mae’r cadeiryddion yn ei ddweud
suggest-too-long = Mae lle i { $limit } o lythrennau mewn pwnc. Does dim wedi’i gadw: byrhewch ef, os gwelwch yn dda.
support-there = Os oes rhywbeth yn pwyso arnoch, dyma rywun i siarad â nhw: { $where }
