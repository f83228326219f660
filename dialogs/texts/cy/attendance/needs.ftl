need-with-words = { $need }: { $words }
along-told-brings = Yn dod â rhywun
along-told-instead = Mae rhywun yn dod yn lle
needs-which-language = Dywedwch pa iaith y dylai’r cyfieithydd ei siarad, os gwelwch yn dda.
needs-too-long = Defnyddiwch { $limit } o lythrennau ar y mwyaf ym mhob maes, os gwelwch yn dda.
needs-closed = Mae’r cyfarfod wedi dechrau, felly ni ellir newid hyn mwyach. Siaradwch â’r trefnwyr, os gwelwch yn dda.
