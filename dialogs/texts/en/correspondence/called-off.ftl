# A meeting does not take place.
called-off-subject = Cancelled: we do not meet on { $day }
called-off-subject-open = Cancelled: { $forum } does not meet on { $day }
called-off-letter-text = This meeting is not taking place. We are sorry if you had made plans.
called-off-letter-reason = Why
called-off-letter-calendar = The invitation in your calendar is taken back as well.
called-off-letter-delete = If you have put the date in your calendar, please delete it.
called-off-letter-topics = What you suggested is kept for the next meeting:
called-off-letter-next = You do not need to do anything. We will write to you when the next meeting has a date.
