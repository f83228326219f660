# What needs correcting on the page of the board’s contact.
page-board-nothing = Ysgrifennwch ateb cyn ei anfon
page-board-recorded = Mae ateb i gwestiwn { $place } wedi’i gadarnhau yn y cyfamser, felly ni chafodd eich ateb chi ei gadw
page-board-elsewhere = Cafodd eich ateb i gwestiwn { $place } ei newid mewn ffenestr arall. Edrychwch ar y ddau, a’i anfon eto
