forum-chosen = O hyn ymlaen byddwn yn siarad am { $forum }. I droi at un arall, teipiwch “forums”.
forum-chosen-next = Beth hoffech chi ei wneud?
forum-chosen-said = Roeddech wedi ysgrifennu “{ $said }”. Anfonwch hynny unwaith eto, ac fe wnaf i ofalu amdano.
