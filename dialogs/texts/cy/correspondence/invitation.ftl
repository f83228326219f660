# A meeting is announced.
invitation-subject = Ydych chi’n dod? { $day }
invitation-subject-open = { $forum }: ydych chi’n dod? { $day }
invitation-letter-text = Mae croeso ichi i’r cyfarfod nesaf. Byddai’n braf eich gweld.
invitation-letter-calendar = Cewch wahoddiad ar gyfer eich calendr hefyd. Does dim gwahaniaeth ble byddwch yn ateb: yr ateb diwethaf sy’n cyfrif.
