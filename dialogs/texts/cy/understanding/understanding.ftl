not-understood = Wnes i ddim deall “{ $said }”. Does dim wedi’i gadw.
not-understood-empty = Rydw i yma. Beth hoffech chi ei wneud?
not-understood-way-on = Os pwnc ar gyfer yr agenda oedd e, pwyswch y botwm cyntaf. Fel arall, mae “help” yn dangos beth rwy’n ei ddeall.
button-suggest-this = Ei gynnig fel pwnc
button-help = Help
