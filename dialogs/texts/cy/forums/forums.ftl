refused-not-set-up = Does dim fforwm wedi’i sefydlu yma eto. Ychwanegwch fi at eich tîm yn Teams, yna teipiwch “settings” yn sianel y tîm (gydag @) i ddechrau.
refused-many-forums = Rydych yn perthyn i fwy nag un fforwm. Pa un sydd dan sylw?
