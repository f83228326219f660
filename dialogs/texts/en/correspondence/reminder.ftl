# The one reminder.
reminder-subject = Are you coming on { $day }? We have not heard from you yet
reminder-subject-open = { $forum } meets on { $day }: are you coming?
reminder-letter-text = We have not heard from you yet. It helps the hosts to know whether you are coming.
reminder-letter-why = You get this because you belong to { $forum } and have not answered yet. We remind you once for each meeting.
