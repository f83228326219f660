span = { $start } tan { $end }
day-and-time = { $day }, { $time }
# A comma: “a” would have to become “ac” before some names.
list-and = { $first }, { $last }
count-people = { $count ->
    [zero] neb
    [one] 1 person
    [two] 2 berson
    [few] 3 o bobl
    [many] 6 o bobl
   *[other] { $count } o bobl
}
guest-tag = { $name } (gwestai)

sorry = Mae’n ddrwg gennym, aeth rhywbeth o’i le ar ein hochr ni. Does dim o’r hyn a ysgrifennoch wedi’i golli: rhowch gynnig arall arni mewn munud.
refused-only-a-chair = Dim ond un o gadeiryddion { $forum } all wneud hynny. { $count ->
    [0] Does neb yn cadeirio ar hyn o bryd.
    [one] Y cadeirydd yw { $chairs }.
   *[other] Y cadeiryddion yw { $chairs }.
}
refused-only-a-facilitator = Dim ond hwyluswyr { $forum } all weld hynny.
refused-only-a-member = Dydych chi ddim ar restr { $forum } eto. Gall cadeirydd eich ychwanegu drwy deipio “settings” ataf yn sianel y fforwm.
refused-not-yours = Dim ond y sawl a ysgrifennodd hwn all ei newid. Os chi a’i hysgrifennodd gan ddewis “Dienw”, defnyddiwch y cerdyn a gawsoch wrth ei anfon.
refused-gone = Mae’r cerdyn hwn wedi dyddio: mae’r hyn oedd arno wedi newid neu wedi mynd. Teipiwch “help” i weld beth allwch chi ei wneud nawr.

cancel = Ddim nawr

day-0 = Dydd Llun
day-1 = Dydd Mawrth
day-2 = Dydd Mercher
day-3 = Dydd Iau
day-4 = Dydd Gwener
day-5 = Dydd Sadwrn
day-6 = Dydd Sul
nameless-guest = Gwestai heb enw
nameless-person = Rhywun heb enw
list-and-apart = { $first }; { $last }
too-long-yours = Ysgrifennoch { $length } o lythrennau.
too-long = Mae lle i { $limit } o lythrennau. Does dim wedi’i gadw: byrhewch ef a phwyswch eto, os gwelwch yn dda.
notice-title = Eich preifatrwydd
