# The board’s contact: who answers for the board by email and on a page, named by the chairs.
board-contact-title = { $forum }: the board’s contact
board-contact-what = Somebody who answers for the board without using Teams, by a link in an email. They are not a member, and see nothing of the forum except what the board is asked.
board-contact-none = Nobody has been named.
board-contact-none-yet = If somebody answers for the board who has no Teams, I can email them the brief, and they can answer on a page.
board-contact-is = The board’s contact is { $name }.
board-contact-open = The board’s contact
board-contact-name = Name
board-contact-role = Role
board-contact-role-optional = Role (if you like)
board-contact-email = Email address
board-contact-set = Named by { $name } on { $day }.
board-contact-has-stopped = They have stopped the emails. Their page still works. Please speak to them, or name somebody else.
board-contact-no-mail = Email is not set up here, so I cannot send them anything. Your IT team can do that: “Email” in the installation guide says how. You can still note what the board says with “board answers”.
board-contact-private = Only chairs see this card.
board-contact-no-brief = No brief has been made yet. Once its papers are made, you can send it to them from here.
board-contact-not-sent-yet = Brief { $number } has not been sent to them. I send it only if you press the button.
board-contact-mail-on-its-way = Brief { $number } is on its way to them. Emails go out by day.
board-contact-mail-sent = Brief { $number } was sent to them on { $day }.
board-contact-mail-unknown = I do not know whether the email with brief { $number } arrived: the connection was lost. Please ask them before you send it again.
board-contact-mail-refused = Their email address was refused, so brief { $number } did not arrive. Please check the address.
board-contact-mail-not-sent-now = The email with brief { $number } was not sent.
board-contact-mail-not-sent = The email with brief { $number } could not be sent. Please try again, or ask your IT team to look for “email” in my log.
board-contact-waiting = { $count ->
    [one] One answer from the board’s contact is waiting for you to confirm it.
   *[other] { $count } answers from the board’s contact are waiting for you to confirm them.
  }
board-contact-back = Back to the brief
board-contact-choose = Name the board’s contact
board-contact-change = Name somebody else
board-contact-close = Close their links
board-contact-remove = Remove
board-contact-send = Send it to { $name }
board-contact-send-again = Send it again to { $name }
board-contact-form-title = { $forum }: who answers for the board?
board-contact-form-what = Nothing is sent when you save this. Their name is shown with an answer once a chair has confirmed it.
board-contact-check = Check
board-contact-revise = Change
board-contact-preview-title = { $forum }: is this right?
board-contact-preview-what = The brief would go to this address, with a link for this person alone. Please check every letter: somebody else at a wrong address could read it.
board-contact-goes = I forget { $name }, and their links no longer work.
board-contact-unrecorded = { $count ->
    [one] One of their answers has not been confirmed, and is deleted.
   *[other] { $count } of their answers have not been confirmed, and are deleted.
  }
board-contact-saved = Saved. Nothing has been sent yet.
board-contact-removed = Removed. Their links no longer work.
board-contact-remove-title = Remove { $name }?
board-contact-remove-sure = Yes, remove
board-contact-closed = { $count ->
    [0] No link was open.
    [one] One link is closed. The next email brings a new one.
   *[other] { $count } links are closed. The next email brings a new one.
  }
board-contact-name-needed = Please write their name.
board-contact-name-long = The name can have { $limit } letters at most.
board-contact-role-long = The role can have { $limit } letters at most.
board-contact-email-wrong = Please write one email address, such as name@example.org.
board-contact-said-no = Somebody at this address has said that they do not want email from this forum. Please name another address, or speak to them.
board-contact-stopped = They have stopped the emails. Please speak to them: they can start them again on their page.
board-contact-meanwhile = Another chair has changed the board’s contact in the meantime. This is how it is now.
board-contact-not-yet = Brief { $number } cannot be sent to them: for a listening circle, the facilitator has to agree before the papers are made. The next brief can be sent.
board-contact-cannot-be-sent = This brief cannot be sent to them now.
board-contact-answered = The board has answered everything in this brief, so there is nothing to ask.
board-contact-refused = Their email address was refused. Please check it first.
board-contact-news-title = { $forum }: the board’s contact
board-contact-news-unknown = I do not know whether an email to { $name } arrived: the connection was lost. I do not send it again by myself. Please ask them; “board contact” shows how it stands.
board-contact-news-refused = The email address of { $name } was refused. Please check it: type “board contact”.
board-contact-news-not-sent = An email to { $name } could not be sent. Please type “board contact” to try again, or ask your IT team to look for “email” in my log.
board-contact-news-stopped = { $name } has stopped the emails about the brief. Their page still works. Please speak to them, or name somebody else with “board contact”.
board-contact-news-closed = { $name } has closed the link to the brief. If they still want to answer, you can send them another with “board contact”.
board-contact-news-not-me = The person whom you named as the board’s contact says that the email was not for them. I have deleted their address, and the link no longer works. Please check who it should be: type “board contact”.
board-replies-title = The board has answered: look and confirm
board-replies-title-none = The board’s answers
board-replies-how = Nothing is in the channel yet. What you confirm is posted there, and the person who suggested the topic is told.
board-replies-none = No answer is waiting to be confirmed.
board-replies-words = They write
board-replies-look = Look at the board’s answers
board-replies-open = Change it or ask
board-replies-confirm = { $count ->
    [one] Confirm it
   *[other] Confirm all { $count }
  }
board-replies-all = All points
board-reply-told = It is posted in the channel, with the name of { $name }, once you confirm it. You can put it in better words first.
board-reply-question = Or: what you want to ask about it
board-reply-question-how = They read the question on their page, and get an email that there is one. Please name nobody.
board-reply-question-how-stopped = They read the question on their page. They have stopped the emails, so please tell them that it is there. Please name nobody.
board-reply-question-how-unmailed = They read the question on their page. Email is not set up here, so please tell them that it is there. Please name nobody.
board-reply-confirm = Confirm
board-reply-return = Send it back
board-reply-returned = Sent back. They get one email about all that you ask now.
board-reply-returned-stopped = Sent back. They have stopped the emails, so please tell them that there is a question on their page.
board-reply-returned-unmailed = Sent back. Email is not set up here, so please tell them that there is a question on their page.
board-reply-empty = Please leave the words that are to be posted.
board-reply-both = You have written a question as well. To send it, press “Send it back”. To confirm the answer, please empty the question first.
board-reply-question-needed = Please write what you want to ask.
board-reply-changed = The board’s contact has changed the answer in the meantime. This is how it is now.
board-reply-settled = This answer is not waiting any longer: another chair has dealt with it, or it is being changed.
