erased-former = cyn-aelod
erased-nobody = neb eto
erased-name = [enw wedi’i ddileu]
erased-words = Mae’r geiriau hyn wedi’u dileu.
