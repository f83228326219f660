# A meeting does not take place.
called-off-subject = Wedi’i ganslo: ni fyddwn yn cwrdd ({ $day })
called-off-subject-open = Wedi’i ganslo: cyfarfod { $forum }, { $day }
called-off-letter-text = Ni fydd y cyfarfod hwn yn cael ei gynnal. Mae’n ddrwg gennym os oeddech wedi gwneud trefniadau.
called-off-letter-reason = Pam
called-off-letter-calendar = Mae’r gwahoddiad yn eich calendr yn cael ei dynnu’n ôl hefyd.
called-off-letter-delete = Os ydych wedi rhoi’r dyddiad yn eich calendr, dilëwch ef, os gwelwch yn dda.
called-off-letter-topics = Mae’r hyn a gynigioch yn cael ei gadw ar gyfer y cyfarfod nesaf:
called-off-letter-next = Does dim angen ichi wneud unrhyw beth. Byddwn yn ysgrifennu atoch pan fydd dyddiad i’r cyfarfod nesaf.
