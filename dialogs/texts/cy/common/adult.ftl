# What goes to the adult for a member under 18.
adult-for = I { $name }
adult-for-text = Mae { $name } o dan 18 oed, felly nid ydym yn ysgrifennu dim atynt yn breifat. Chi yw’r oedolyn ar eu rhan yn { $forum }. Dyma’r hyn y byddent wedi ei glywed:
adult-for-answer = Gallwch ddweud a yw { $name } yn dod: nodir eich ateb fel un a roddwyd gennych chi. Am unrhyw beth arall, siaradwch â chadeirydd. Yn y sianel, mae { $name } yn cymryd rhan fel pawb arall.
adult-for-rest = I ddweud a yw { $name } yn dod, neu unrhyw beth arall ar eu rhan, siaradwch â chadeirydd y fforwm, a fydd yn ei nodi. Yn y sianel, mae { $name } yn cymryd rhan fel pawb arall.
adult-for-link = Gallwch ateb ar ran { $name } ar eich tudalen eich hun: a ydynt yn dod, a pha ddyddiadau sy’n eu siwtio. Nodir eich ateb fel un a roddwyd gennych chi. Am unrhyw beth arall, siaradwch â chadeirydd y fforwm. Yn y sianel, mae { $name } yn cymryd rhan fel pawb arall.
adult-answer = Ateb ar ran { $name }
adult-letter-subject = I’r person rydych yn siarad ar ei ran: { $subject }
adult-letter-news = Newyddion i’r person rydych yn siarad ar ei ran
adult-letter-why = Rydych yn cael hwn am fod un o gadeiryddion { $forum } wedi eich enwi’n oedolyn ar ran { $name }. Os nad yw hynny’n iawn, siaradwch â chadeirydd.
adult-named-title = Chi yw’r oedolyn ar ran { $name } yn { $forum } bellach
adult-named-text = Mae { $name } o dan 18 oed, felly nid ydym yn ysgrifennu dim atynt yn breifat. Daw’r hyn y byddent wedi ei glywed atoch chi, gyda’u henw arno. Rhowch wybod iddynt amdano.
adult-named-not-right = Os nad yw hyn yn iawn, siaradwch â chadeirydd y fforwm.
