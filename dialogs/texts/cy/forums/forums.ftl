refused-not-set-up = Does dim fforwm wedi’i sefydlu yma eto. Ychwanegwch fi at eich tîm yn Teams, yna teipiwch “settings” yn sianel y tîm (gydag @) i ddechrau.
refused-many-forums = Rydych yn perthyn i fwy nag un fforwm. Pa un sydd dan sylw?
forum-chosen = O hyn ymlaen byddwn yn siarad am { $forum }. I droi at un arall, teipiwch “forums”.
forum-chosen-next = Beth hoffech chi ei wneud?
forum-chosen-said = Roeddech wedi ysgrifennu “{ $said }”. Anfonwch hynny unwaith eto, ac fe wnaf i ofalu amdano.
