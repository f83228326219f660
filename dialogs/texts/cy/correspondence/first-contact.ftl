# The first email, which asks whether somebody wants any.
first-contact-subject = Cwestiwn gan { $organisation }
first-contact-who = Cawsom eich cyfeiriad ebost gan { $giver } ({ $organisation }), oherwydd efallai yr hoffech glywed gan grŵp sy’n cwrdd yn rheolaidd.
first-contact-what = A gawn ni ysgrifennu atoch am ei gyfarfodydd? Byddai hynny’n bedair neges ebost ar y mwyaf ar gyfer pob cyfarfod, ac un yr wythnos ar y mwyaf am gyfle, fel profiad gwaith. Dilynwch y ddolen i ateb: cewch, neu na chewch.
first-contact-link = Dweud a gawn ni ysgrifennu atoch
first-contact-otherwise = Os na wnewch chi ddim, ni fyddwch yn clywed gennym eto.
first-contact-why = Cawsoch yr un neges hon am fod { $giver } wedi rhoi eich cyfeiriad inni.
