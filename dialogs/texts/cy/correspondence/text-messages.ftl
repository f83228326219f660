# Text messages. Circumflexes are avoided where there is another word: one of them halves the room in a text.
text-first-contact = { $organisation }: cawsom eich rhif symudol gan { $giver }, gan y gallech fod am glywed am gyfarfodydd rheolaidd. A gawn ni anfon negeseuon testun atoch amdanynt? Dywedwch yma: { $page }
text-first-contact-nobody = { $organisation }: rhoddwyd eich rhif symudol inni, gan y gallech fod am glywed am gyfarfodydd rheolaidd. A gawn ni anfon negeseuon testun atoch amdanynt? Dywedwch yma: { $page }
text-when = { $day }, { $clock }
text-when-where = { $day }, { $clock }, { $place }
text-invitation = { $organisation }: ydych chi’n dod? { $when }. I ateb, neu i atal y negeseuon hyn: { $page }
text-reminder = { $organisation }: nid ydym wedi clywed gennych eto. Ydych chi’n dod? { $when }. I ateb, neu i atal y negeseuon hyn: { $page }
text-changed = { $organisation }: mae’r cyfarfod wedi newid. Nawr: { $when }. I weld eich ateb, neu i atal y negeseuon hyn: { $page }
text-called-off = { $organisation }: wedi’i ganslo. Ni fyddwn yn cwrdd ({ $when }). Mae’n ddrwg gennym. Mwy, neu i atal y negeseuon hyn: { $page }
text-new-link = { $organisation }: dyma eich dolen newydd. Gallwch ei defnyddio am { $days } diwrnod: { $page }
text-mine-link = { $organisation }: os nad ydych newydd ofyn am ddolen, anwybyddwch hyn. I weld yr hyn sy’n eiddo i chi, unwaith, o fewn { $minutes } munud: { $page }
