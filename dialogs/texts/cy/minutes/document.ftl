# The minutes of a meeting, as far as the page says them.
minutes-title = { $forum }: cofnodion { $day }
minutes-published-on = Cyhoeddwyd: { $day }.
minutes-corrected-on = Cywirwyd: { $day }. Cyhoeddwyd gyntaf: { $published }.
minutes-item = { $place }. { $title }
minutes-whole = Y cyfarfod yn ei gyfanrwydd
minutes-decision = Beth ddaeth ohono: { $decision }
minutes-tasks = Beth sydd i’w wneud
minutes-task-both = { $text } ({ $owner }, erbyn { $day })
minutes-task-owner = { $text } ({ $owner })
minutes-task-due = { $text } (erbyn { $day })
minutes-coming = Pwy ddaeth
minutes-came = { $count ->
    [zero] Ni ddaeth neb.
    [one] Daeth 1 person.
    [two] Daeth 2 berson.
    [few] Daeth 3 pherson.
    [many] Daeth 6 o bobl.
   *[other] Daeth { $count } o bobl.
}
minutes-came-both = Daeth { $count } o bobl: { $in_person } yn yr ystafell a { $online } ar-lein.
minutes-apologies = { $count ->
    [zero] Nid ymddiheurodd neb.
    [one] Ymddiheurodd 1 person.
    [two] Ymddiheurodd 2 berson.
    [few] Ymddiheurodd 3 pherson.
    [many] Ymddiheurodd 6 o bobl.
   *[other] Ymddiheurodd { $count } o bobl.
}
minutes-next-title = Y cyfarfod nesaf
minutes-next = { $day }, { $time }.
minutes-next-none = Nid yw’r dyddiad yn hysbys eto.
