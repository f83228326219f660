# The privacy notice, on its card and its pages. “We” is the organisation. Each line stands by itself.
notice-who = Pwy sy’n rhedeg hyn
notice-who-runs = Y sefydliad hwn sy’n rhedeg y fforwm ac yn gyfrifol am yr hyn a gedwir amdanoch: { $organisation }. Mae’n defnyddio rhaglen o’r enw Folkmoot.
notice-who-runs-forum = Y sefydliad hwn sy’n rhedeg y fforwm ({ $forum }) ac yn gyfrifol am yr hyn a gedwir amdanoch: { $organisation }. Mae’n defnyddio rhaglen o’r enw Folkmoot.

notice-keep = Beth rydym yn ei gadw, ac am ba hyd
notice-keep-name = Eich enw a’r cyfeiriad a gawn gan Teams: tra bydd y fforwm yn bod.
notice-keep-part = Eich rhan yn y fforwm: nes ichi ei adael.
notice-keep-reach = Eich cyfeiriad ebost neu’ch rhif ffôn, os ydym yn cysylltu â chi y tu allan i Teams: nes ichi adael y fforwm.
notice-keep-needs = Beth sydd ei angen arnoch mewn cyfarfod, fel bwyd, gweddi neu fynediad: { KEPT("needs") } ar ôl y cyfarfod.
notice-keep-coming = A ddywedoch y byddech yn dod, ac a ddaethoch: { KEPT("attendance") } ar ôl y cyfarfod.
notice-keep-answers = A ddywedoch y byddech yn dod: { KEPT("attendance") } ar ôl y cyfarfod. Ni chedwir rhestr o bwy ddaeth.
notice-keep-record = Pynciau, pwyntiau a chamau gweithredu, gyda’r enwau sy’n perthyn iddynt: tra bydd y fforwm yn bod. Dyma ei gofnod.
notice-keep-comments = Sylwadau ar agenda: { KEPT("comments") } ar ôl y cyfarfod.
notice-keep-polls = Eich atebion i gwestiynau eraill: { KEPT("polls") } ar ôl i’r pôl gau.
notice-keep-dates = Eich atebion am ddyddiadau: { KEPT("date_polls") } ar ôl i’r pôl gau.
notice-keep-notes = Nodyn byr, os na allech ddod ac os gwnaeth hwylusydd un: { $months ->
    [zero] { $months } mis
    [one] mis
    [two] deufis
    [few] tri mis
    [many] chwe mis
   *[other] { $months } mis
} ar ôl ei newid ddiwethaf.
notice-keep-notes-somewhere = Nodyn byr, os na allech ddod ac os gwnaeth hwylusydd un: rhai misoedd. Mae pob fforwm yn dweud faint.
notice-keep-minutes = Cofnodion cyfarfod: { $months ->
    [zero] { $months } mis
    [one] mis
    [two] deufis
    [few] tri mis
    [many] chwe mis
   *[other] { $months } mis
} ar ôl eu cyhoeddi ddiwethaf.
notice-keep-minutes-somewhere = Cofnodion cyfarfod: rhai misoedd. Mae pob fforwm yn dweud faint.
notice-keep-changes = Pwy newidiodd beth yn y fforwm: { KEPT("audit") }. Mae’n dweud pwy wnaeth rywbeth, a dim byd a ysgrifennodd neb.
notice-keep-copies = Rydym hefyd yn gwneud copïau diogelwch, rhag ofn i rywbeth dorri. Gall copi gadw rhywbeth yn hirach. Gallwch ofyn inni am ba hyd.
notice-keep-contact = Eich enw, eich rôl a’ch cyfeiriad, yr hyn a ofynnwyd ichi a’r hyn a ysgrifennoch: nes i gadeirydd enwi rhywun arall, neu nes ichi ddweud nad yw hyn i chi.
notice-keep-contact-answers = Ateb y mae cadeirydd wedi’i nodi, gyda’ch enw: tra bydd y fforwm yn bod.
notice-keep-visit = Os ydych yn darllen tudalen y fforwm yn unig, nid yw Folkmoot yn cadw dim amdanoch.
notice-keep-interest = Yr hyn a anfonwch â’r ffurflen ar y dudalen honno: { KEPT("interest") } ar y mwyaf. Rydym yn ei ddileu cyn gynted ag y bydd cadeirydd wedi delio ag ef.

notice-never = Beth nad ydym byth yn ei wneud
notice-never-coming = Nid ydym byth yn dangos i bawb pwy sy’n dod. Dim ond faint y maen nhw’n ei weld.
notice-never-unattributed = Nid ydym byth yn cadw eich enw gyda phwnc neu sylw a anfonwch yn “Dienw”.
notice-never-ask-first = Cyn ichi gytuno, nid ydym byth yn anfon ebost na neges destun atoch am y fforwm, heblaw i ofyn a ydych am eu cael.
notice-never-tracked = Nid ydym byth yn eich olrhain. Nid yw ein negeseuon ebost na’n tudalennau yn llwytho dim o unman arall.
notice-never-understood = Nid ydym byth yn rhoi’r hyn a ysgrifennwch i wasanaeth deallusrwydd artiffisial. Rhaglen fach o’n heiddo ni sy’n gweithio allan beth rydych yn ei olygu.
notice-never-log = Nid ydym byth yn rhoi eich enw na’ch geiriau yn nyddlyfr y rhaglen.
notice-never-young = Nid ydym byth yn ysgrifennu’n breifat at rywun y mae cadeirydd wedi nodi ei fod dan 18 oed. Mae’r hyn sydd ar eu cyfer yn mynd at oedolyn.

notice-sees = Pwy sy’n gweld beth
notice-sees-channel = Yn y sianel mae pawb yn gweld y pynciau. Chi sy’n dewis a yw eich enw gyda’ch rhai chi.
notice-sees-chairs = Mae cadeiryddion a hwyluswyr yn gweld pwy sy’n dod, a beth sydd ei angen ar bobl.
notice-sees-polls = Mae pob pôl yn dweud ymlaen llaw pwy sy’n gweld yr atebion.
notice-sees-care = Dim ond hwyluswyr sy’n gweld eu nodiadau am bobl na allent ddod.
notice-sees-board = Mae’r bwrdd yn darllen yr hyn y mae’r fforwm yn ei ofyn ganddo. Nid yw Folkmoot yn dweud wrtho pwy ddywedodd beth.
notice-sees-circle = Cylch gwrando yw’r fforwm hwn. Yn y sianel nid ydym yn enwi neb ond y cadeiryddion a’r hwyluswyr.
notice-sees-circle-reasons = Dim ond y cadeiryddion sy’n darllen pam mae pwnc yn bwysig i chi.
notice-sees-circle-points = Cedwir pwynt o gyfarfod heb enw’r sawl a’i nododd.
notice-sees-circle-teams = Mae Teams yn dangos yr hyn a ysgrifennwch chi eich hun yn y sianel, gyda’ch enw. Gall pawb yn y tîm hefyd weld pwy arall sydd ynddo.
notice-sees-staff = Gall y bobl sy’n rhedeg ein cyfrifiaduron gyrraedd yr hyn a storir.
notice-sees-services = Mae negeseuon yn teithio drwy Microsoft. Mae negeseuon ebost a thestun hefyd yn mynd drwy’r gwasanaethau sy’n eu hanfon ar ein rhan.
notice-sees-contact = Mae’r cadeiryddion yn gweld eich cyfeiriad a phopeth a ysgrifennwch yma. Caiff y fforwm wybod am ateb ar ôl i gadeirydd ei nodi.
notice-sees-interest = Dim ond y cadeiryddion sy’n gweld yr hyn a anfonwch â’r ffurflen.

notice-rights = Eich hawliau
notice-rights-see = I weld yr hyn a gadwn, ysgrifennwch “{ $word }” at Folkmoot yn Teams. Heb Teams, ewch i “Yr hyn sy’n eiddo i chi” ar eich tudalen.
notice-rights-ask = Gallwch ofyn am gopi o bopeth, ac am gael ei gywiro neu ei ddileu. Gallwch hefyd wrthwynebu sut rydym yn ei ddefnyddio.
notice-rights-stays = Efallai y bydd yn rhaid i rai pethau aros, fel cofnodion, neu’r hyn y mae’r gyfraith yn gwneud inni ei gadw. Yna byddwn yn dweud wrthych beth sy’n aros, a pham.
notice-rights-month = Nid yw’n costio dim, a dylech glywed gennym o fewn mis.
notice-rights-complain = Os nad ydych yn fodlon ar ein hateb, gallwch gwyno i Swyddfa’r Comisiynydd Gwybodaeth: { $site }, { $phone }.

notice-whom = I bwy i ofyn
notice-whom-contact = Gofynnwch i’r rhain: { $organisation } ({ $contact })
notice-whom-organisation = Gofynnwch i’r rhain: { $organisation }.
notice-whom-unnamed = Gofynnwch i’r sefydliad sy’n cynnal y fforwm.
