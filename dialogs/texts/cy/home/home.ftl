nothing-changed = Iawn, does dim wedi’i newid.
