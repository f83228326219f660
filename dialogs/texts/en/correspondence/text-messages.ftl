# Text messages, which others may read on a locked phone. Straight quotes and short words: letters cost money here.
text-first-contact = { $organisation }: { $giver } gave us your mobile number, as you may want to hear from a group that meets regularly. May we text you about its meetings? Say yes or no: { $page }
text-first-contact-nobody = { $organisation }: we were given your mobile number, as you may want to hear from a group that meets regularly. May we text you about its meetings? Say yes or no: { $page }
text-when = { $day }, { $clock }
text-when-where = { $day }, { $clock }, { $place }
text-invitation = { $organisation }: are you coming on { $when }? To answer, or to stop these texts: { $page }
text-reminder = { $organisation }: we have not heard from you yet. Are you coming on { $when }? To answer, or to stop these texts: { $page }
text-changed = { $organisation }: the meeting has changed. It is now on { $when }. To check your answer, or to stop these texts: { $page }
text-called-off = { $organisation }: the meeting on { $when } is cancelled. Sorry if you had made plans. To read more, or to stop these texts: { $page }
text-new-link = { $organisation }: here is your new link. You can use it for { $days } days: { $page }
text-mine-link = { $organisation }: if you did not ask for a link just now, ignore this text. The link works once, in the next { $minutes } minutes: { $page }
