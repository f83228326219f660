my-data-parts = Eich rhan
my-data-member = aelod
my-data-chair = cadeirydd
my-data-facilitator = hwylusydd
my-data-answers = Eich atebion i “Ydych chi’n dod?”
my-data-noted = Atebion a nododd rhywun ar ran rhywun arall (cedwir hyd at { KEPT("answer_notes") } ar ôl y cyfarfod)
my-data-noted-one = { $day }: nododd { $by } “{ $answer }” ar ran { $name }
my-data-needs = Beth sydd ei angen arnoch mewn cyfarfod, a phwy sy’n dod gyda chi
my-data-ways = Sut y cysylltir â chi y tu allan i Teams
my-data-interests = Yr hoffech gymryd rhan
my-data-interest = { $forum }, anfonwyd ar { $day } drwy’r ffurflen ar y we gyda’ch cyfeiriad e-bost chi: { $words }
my-data-interest-bare = { $forum }, anfonwyd ar { $day } drwy’r ffurflen ar y we gyda’ch cyfeiriad e-bost chi
my-data-way-email = Ebost: { $address }
my-data-way-phone = Ffôn: { $number }
my-data-consent-not_asked = Ni ofynnwyd ichi eto a ydych am gael negeseuon ebost.
my-data-consent-asked = Gofynnwyd ichi a ydych am gael negeseuon ebost.
my-data-consent-yes = Rydych am gael negeseuon ebost.
my-data-consent-stopped = Rydych wedi atal y negeseuon ebost.
my-data-consent-no = Nid ydych am gael negeseuon ebost.
my-data-consent-not_asked-by-text = Ni ofynnwyd ichi eto a ydych am gael negeseuon testun.
my-data-consent-asked-by-text = Gofynnwyd ichi a ydych am gael negeseuon testun.
my-data-consent-yes-by-text = Rydych am gael negeseuon testun.
my-data-consent-stopped-by-text = Rydych wedi atal y negeseuon testun.
my-data-consent-no-by-text = Nid ydych am gael negeseuon testun.
my-data-way-sent = Anfonwyd y neges ddiwethaf atoch ar y diwrnod hwn: { $day }.
my-data-way-links = { $count ->
    [zero] Nid oes dolen bersonol o’ch eiddo ar agor.
    [one] Mae un ddolen bersonol o’ch eiddo ar agor.
    [two] Mae dwy ddolen bersonol o’ch eiddo ar agor.
    [few] Mae tair dolen bersonol o’ch eiddo ar agor.
    [many] Mae chwe dolen bersonol o’ch eiddo ar agor.
   *[other] Mae { $count } o ddolenni personol o’ch eiddo ar agor.
}
my-data-noted-topics = Pynciau a nodoch ar ran aelodau heb Teams
my-data-wishes = Sut yr hoffech i bobl gysylltu â chi, fel y dywedoch wrth hwylusydd
my-data-dont-ask = ddim o gwbl, os gwelwch yn dda
my-data-stopped = Cyfarfodydd na chewch eich atgoffa ohonynt
my-data-attendance = A oeddech yno
my-data-topics = Pynciau a lofnodoch
my-data-presented = Eitemau yr ydych i’w hagor
my-data-news = Beth ddaeth o’r pynciau a lofnodoch, a phryd y dywedwyd hynny
my-data-supported = Pynciau yr hoffech eu trafod
my-data-owned = Camau gweithredu sy’n eiddo i chi
my-data-recorded = Camau gweithredu a nodoch ar gyfer eraill
my-data-minuted = Camau gweithredu sy’n eiddo i chi yn ôl cofnodion cyfarfodydd
my-data-trail = Yn y rhestr o bwy newidiodd beth, y gall cadeiryddion fforwm ei darllen
my-data-trail-by = Llinellau sy’n dweud eich bod wedi gwneud rhywbeth: { $count }
my-data-trail-about = Llinellau sy’n dweud bod rhywbeth wedi’i wneud i chi neu ar eich rhan: { $count }
my-data-presence-in_person = yno wyneb yn wyneb
my-data-presence-online = yno ar-lein
my-data-presence-apologies = anfonwyd ymddiheuriadau
my-data-presence-absent = ddim yno
my-data-presence-unknown = anhysbys
my-data-said = Yr hyn a ddywedwyd am gamau gweithredu, gennych chi neu ar eich rhan
my-data-said-one = { $text }: { $said } ({ $day })
my-data-comments = Sylwadau a lofnodoch
my-data-board = Yr hyn a atebwyd gennych ar ran y bwrdd
my-data-dates = Eich atebion am ddyddiadau
my-data-dates-noted = Atebion am ddyddiadau a nododd rhywun ar ran rhywun arall
my-data-dates-asked = Dyddiadau y gofynnoch amdanynt
my-data-dates-stopped = Polau dyddiadau na chewch eich atgoffa ohonynt
my-data-points = Pwyntiau cyfarfodydd a nodoch
my-data-from-outlook = { $said } (o’ch ateb yn Outlook)
my-data-ballots = Eich atebion i gwestiynau eraill
my-data-dropped = { $question }: rydych wedi ateb; ni chedwir yr hyn a ddewisoch gyda’ch enw
my-data-asked = Cwestiynau a ofynnoch i bawb
my-data-language = Iaith

my-data-passed-on = Cyfleoedd a rannwyd gennych
my-data-took-up = Faint o bobl y dywedoch wrthym eu bod wedi manteisio ar un (cedwir hyn tan { KEPT("taken_up") } ar ôl y dyddiad cau)

my-data-holds = Cedwir yn hirach, am y tro
my-data-hold = Ers { $day }, mae ataliad cyfreithiol ar ddileu’r hyn a gedwir amdanoch: ni chaiff dim ohono ei ddileu, hyd yn oed pan fydd ei amser ar ben.
my-data-hold-forum = Ers { $day }, mae ataliad cyfreithiol ar ddileu cofnodion { $forum }: ni chaiff dim ohonynt ei ddileu, hyd yn oed pan fydd eu hamser ar ben.
my-data-hold-until = Daw hyn i ben ar { $day } fan bellaf.
my-data-hold-reason = Y rheswm: { $reason }
my-data-hold-what = Gall fod angen y cofnodion hyn ar lys neu ymchwiliad, er enghraifft, felly mae’r gyfraith yn mynnu eu cadw am y tro. Mae’r hyn a benderfynwch chi’n dal i gyfrif: cewch wrthod negeseuon ebost, newid eich atebion neu adael. Pan ddaw’r ataliad i ben, caiff popeth sy’n hwyr ei ddileu.
my-data-hold-ask = Rhywun i siarad ag ef: { $support }

my-data-young = Dros bwy yr ydych yn oedolyn
my-data-young-one = { $forum }: { $name }, sydd o dan 18 oed. Mae cadeirydd wedi eich enwi, a daw’r hyn y byddem yn ei ysgrifennu atynt atoch chi.
my-data-young-ask = I ofyn beth a gedwir amdanynt, siaradwch â’r sefydliad sy’n cynnal y fforwm. Byddant yn gwirio’n gyntaf fod gennych hawl i’w gael.
