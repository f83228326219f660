# The page on which the adult answers for a member under 18.
page-speak-what = Mae un o gadeiryddion y fforwm wedi eich enwi’n oedolyn ar ran { $name }. Nodir yr hyn a atebwch yma fel ateb a roddwyd gennych chi.
page-speak-question = Ydy { $name } yn dod?
page-speak-hint = Os yw { $name } wedi ateb eisoes, bydd eich ateb chi’n cymryd lle eu hateb nhw. Gallwch ei newid yn nes ymlaen.
page-speak-coming-in_person = Ydy, wyneb yn wyneb
page-speak-coming-online = Ydy, ar-lein
page-speak-coming-no = Nac ydy, ddim yn gallu dod
page-speak-coming-unsure = Ddim yn siŵr eto
page-speak-dates-question = Pa ddyddiadau sy’n siwtio { $name }?
page-speak-dates-send = Cadw’r dyddiadau
page-speak-dates-kind-chairs = Dim ond y cadeiryddion all weld pwy ddywedodd beth. Mae pawb yn gweld y niferoedd. Os yw { $name } wedi ateb eisoes, bydd eich ateb chi’n cymryd lle eu hateb nhw. Gellir ei newid nes i’r pôl gau.
page-speak-dates-kind-nobody = Ni ddangosir i neb pwy ddywedodd beth, ddim hyd yn oed i’r cadeiryddion. Cedwir yr ateb gydag enwau’r ddau ohonoch nes i’r pôl gau, er mwyn gallu ei newid. Yna caiff yr enwau eu dileu, a dim ond y niferoedd sy’n aros. Tan hynny, gallai’r bobl sy’n rhedeg y cyfrifiadur ei weld. Os yw { $name } wedi ateb eisoes, bydd eich ateb chi’n cymryd lle eu hateb nhw.
page-speak-none = Does dim i’w ateb ar hyn o bryd. Pan fydd rhywbeth, bydd ar y dudalen hon.
page-speak-rest = Am unrhyw beth arall, siaradwch â chadeirydd y fforwm. Os nad chi yw’r oedolyn ar ran { $name }, dywedwch wrth gadeirydd.
