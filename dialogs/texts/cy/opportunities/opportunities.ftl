# Something with a deadline that a chair passes on, and how many people took it up.
opportunity-counts-over = Mae’n rhy hwyr i ddweud faint o bobl a fanteisiodd ar hwn.
opportunity-people-wrong = Ysgrifennwch rif o { $low } i { $high }.
opportunity-moment = { $day }, { $clock }
opportunity-standing-open = Gwnewch gais erbyn { $when }
opportunity-standing-closed = Caeodd hwn: { $when }.
opportunity-standing-early = Mae hwn wedi cau’n gynnar.
opportunity-standing-withdrawn = Nid yw hwn ar agor bellach.
opportunity-standing-undone = Cafodd rhywbeth ei bostio yma drwy gamgymeriad. Mae wedi’i dynnu’n ôl.
opportunity-note = “{ $note }”
opportunity-apply-at = Gwneud cais yn { $host }
opportunity-taken-up = { $count ->
    [zero] Ni fanteisiodd neb ar hwn.
    [one] Manteisiodd 1 person ar hwn.
    [two] Manteisiodd 2 berson ar hwn.
    [few] Manteisiodd 3 pherson ar hwn.
    [many] Manteisiodd 6 o bobl ar hwn.
   *[other] Manteisiodd { $count } o bobl ar hwn.
}
opportunity-own = { $count ->
    [zero] Dywedoch wrthym: neb yr ydych yn ei adnabod. Gallwch newid hyn.
    [one] Soniasoch wrthym am 1 person. Gallwch newid hyn.
    [two] Soniasoch wrthym am 2 berson. Gallwch newid hyn.
    [few] Soniasoch wrthym am 3 pherson. Gallwch newid hyn.
    [many] Soniasoch wrthym am 6 o bobl. Gallwch newid hyn.
   *[other] Soniasoch wrthym am { $count } o bobl. Gallwch newid hyn.
}
