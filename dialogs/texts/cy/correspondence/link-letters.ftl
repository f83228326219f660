# Links that somebody has just asked for.
link-letter-subject = Eich dolen gan { $organisation }
mine-link-letter-text = Dyma’r ddolen at yr hyn sy’n eiddo i chi. Mae’n agor unwaith, a’r amser sydd gennych yw { $minutes } munud.
mine-link-letter-open = Gweld yr hyn sy’n eiddo i chi
new-link-letter-text = Dyma eich dolen newydd. Gallwch ei defnyddio am { $days } diwrnod, mor aml ag y mynnwch.
new-link-letter-open = Agor eich tudalen
link-letter-not-you = Os nad chi ofynnodd am hyn, anwybyddwch yr ebost hwn. Ni fydd dim yn digwydd.
link-letter-why = Rydych yn cael hwn am fod rhywun wedi gofyn am ddolen yn y cyfeiriad hwn.
