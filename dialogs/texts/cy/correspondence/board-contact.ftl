# The pages on which the board’s contact answers.
page-board-first-who = Mae hyn i { $name } ({ $role }), sy’n gallu ateb cwestiynau ar ran bwrdd.
page-board-first-who-plain = Mae hyn i { $name }, sy’n gallu ateb cwestiynau ar ran bwrdd.
page-board-first-what = Os chi yw’r person hwnnw, gallwch ddarllen yr hyn sy’n cael ei ofyn, ac ysgrifennu’r atebion.
page-board-first-question = Ai i chi y mae hyn?
page-board-first-yes = Ie, dangoswch y cwestiynau imi
page-board-first-no = Nage, nid i mi y mae hyn
page-board-first-no-hint = Byddwn yn dileu’r cyfeiriad ebost, ac yn dweud wrth y person a’i rhoddodd inni.
page-board-title = Cwestiynau i’r bwrdd
page-board-how = { $count ->
    [one] Ysgrifennwch eich ateb o dan y cwestiwn. Gallwch ei anfon nawr, neu ei gadw tan yn nes ymlaen.
    [zero] Ysgrifennwch ateb o dan bob cwestiwn. Gallwch anfon un, neu bob un, a dod yn ôl at y lleill.
    [two] Ysgrifennwch ateb o dan bob cwestiwn. Gallwch anfon un, neu bob un, a dod yn ôl at y lleill.
    [few] Ysgrifennwch ateb o dan bob cwestiwn. Gallwch anfon un, neu bob un, a dod yn ôl at y lleill.
    [many] Ysgrifennwch ateb o dan bob cwestiwn. Gallwch anfon un, neu bob un, a dod yn ôl at y lleill.
   *[other] Ysgrifennwch ateb o dan bob cwestiwn. Gallwch anfon un, neu bob un, a dod yn ôl at y lleill.
 }
page-board-what-follows = Bydd cadeirydd yn edrych ar bob ateb yn gyntaf. Ar ôl ei gadarnhau, gall pawb yn y fforwm ei ddarllen, gyda’ch enw. Tan hynny gallwch ei newid.
page-board-read = Darllen y briff cyfan
page-board-word = Lawrlwytho’r briff fel ffeil Word
page-board-pdf = Lawrlwytho’r briff fel PDF
page-board-point = { $place }. { $title }
page-board-answer = Eich ateb i gwestiwn { $place }
page-board-state-draft = Wedi’i gadw i chi yn unig. Nid yw wedi’i anfon.
page-board-state-sent = Wedi’i anfon. Nid oes cadeirydd wedi’i gadarnhau eto.
page-board-state-returned = Wedi’i anfon yn ôl gyda chwestiwn. Newidiwch eich ateb, os gwelwch yn dda, a’i anfon eto.
page-board-asks = Mae’r cadeiryddion yn gofyn
page-board-recorded-answer = Ateb y bwrdd
page-board-recorded-on = Wedi’i gadarnhau. Dyddiad yr ateb: { $day }.
page-board-recorded-typed = Ni chafodd yr hyn a deipioch ei gadw, oherwydd mae ateb wedi’i gadarnhau. Gallwch ei gopïo o fan hyn
page-board-send-one = Anfon ateb { $place }
page-board-send-all = Anfon pob ateb
page-board-send-only = Anfon yr ateb
page-board-keep = Cadw tan yn nes ymlaen
page-board-all-recorded = Diolch. Mae ateb i bob cwestiwn, ac ni chewch ragor o negeseuon ebost am y briff hwn.
page-board-no-questions = Nid yw’r briff hwn yn gofyn dim. Gallwch ei ddarllen yma.
page-board-other = Yr hyn y mae’n ei ddweud nawr
page-board-kept-title = Yr hyn a gadwn amdanoch
page-board-kept = Eich enw, eich rôl, eich cyfeiriad ebost, a’r hyn a ysgrifennwch yma. Byddwn yn dileu’r cyfan, ar wahân i atebion a gadarnhawyd, pan fydd y cadeiryddion yn enwi rhywun arall neu’n eich tynnu oddi yno, neu os dywedwch nad i chi y mae hyn.
page-board-no-link = Nid i mi y mae hyn, neu atal y negeseuon ebost
page-board-no-title = Beth ddylem ni ei wneud?
page-board-no-not-me = Nid i mi y mae hyn
page-board-no-not-me-hint = Byddwn yn dileu’r cyfeiriad ebost a’r hyn a ysgrifennwyd yma, ac yn dweud wrth y cadeiryddion.
page-board-no-stop = Peidiwch ag anfon rhagor o negeseuon ebost
page-board-no-stop-hint = Bydd y ddolen yn dal i weithio, a bydd eich atebion yn aros.
page-board-no-close = Cau’r ddolen
page-board-no-close-hint = Bydd y dolenni yn y negeseuon ebost a anfonwyd gennym yn peidio â gweithio. Bydd eich atebion yn aros.
page-board-no-send = Parhau
page-board-language-stays = Gallwch ei newid unrhyw bryd.
page-board-stopped = Ni chewch ragor o negeseuon ebost am hyn.
page-board-start = Anfonwch ebost ataf eto
page-board-done-title = Diolch am ddweud wrthym
page-board-done = Nid yw’r ddolen hon yn gweithio mwyach, a bydd y cadeiryddion yn clywed am hynny.
page-board-brief-back = Yn ôl at y cwestiynau
