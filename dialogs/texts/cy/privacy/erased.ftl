erased-former = cyn-aelod
erased-nobody = neb eto
erased-words = Mae’r geiriau hyn wedi’u dileu.
