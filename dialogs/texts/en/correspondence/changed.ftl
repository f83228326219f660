# A meeting has moved.
changed-subject = Changed: we now meet on { $day }
changed-subject-open = Changed: { $forum } now meets on { $day }
changed-letter-text = The meeting has changed. Please look at the new details.
changed-letter-old = What it was
changed-letter-new = What it is now
changed-letter-calendar = If you have accepted the invitation in your calendar, the entry there changes by itself.
changed-letter-replace = If you have put the date in your calendar, please delete the old entry and use the new one.
changed-letter-stands = Your answer was “{ $answer }”, and it still counts.
changed-letter-asks = Your answer was “{ $answer }”. Does that still suit you? It counts until you change it.
changed-letter-gone = Your answer was “{ $answer }”, which is no longer possible. Please answer again.
