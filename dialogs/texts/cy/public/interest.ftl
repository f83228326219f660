# The form for people who would like to take part.
public-interest-heading = Hoffech chi gymryd rhan?
public-interest-who = Mae’r hyn rydych yn ei anfon yn mynd at gadeiryddion y fforwm ac at neb arall. Maen nhw’n ei ddarllen yn Microsoft Teams ac efallai’n cysylltu â chi.
public-interest-kept = Rydym yn ei ddileu o’n cofnodion ar ôl { KEPT("interest") } fan bellaf. Nid yw ei anfon yn eich rhoi ar unrhyw restr.
public-interest-name = Eich enw
public-interest-reach = Eich cyfeiriad ebost neu’ch rhif ffôn
public-interest-words = Oes rhywbeth yr hoffech ei ddweud? (dewisol)
public-interest-send = Anfon at y cadeiryddion
public-interest-title = Diolch
public-interest-sent = Mae’r hyn a ysgrifennoch ar ei ffordd at gadeiryddion y fforwm. Nhw sy’n penderfynu pwy fydd yn cysylltu â chi.
public-interest-sent-kept = Os na chlywch ddim o fewn { KEPT("interest") }, mae wedi’i ddileu. Gallwch ysgrifennu eto wedyn.
public-interest-full = Mae llawer o bobl wedi ysgrifennu yn ddiweddar, ac mae angen amser ar y cadeiryddion. Rhowch gynnig arall arni ymhen ychydig ddyddiau.
public-needs-name = Rhowch eich enw
public-needs-reach = Rhowch gyfeiriad ebost neu rif ffôn
public-load-first = Llwythwch y dudalen eto cyn ei hanfon.
public-name-long = Caiff eich enw fod yn { $limit } o lythrennau ar y mwyaf
public-words-long = Caiff hyn fod yn { $limit } o lythrennau ar y mwyaf
public-return = Yn ôl i’r dudalen
