answer-in_person = Wyneb yn wyneb
answer-online = Ar-lein
answer-no = Methu dod
answer-unsure = Ddim yn siŵr
