answer-in_person = In person
answer-online = Online
answer-no = Can’t come
answer-unsure = Not sure
button-stop-reminders = Don’t remind me
again-was = It was planned for
