# What chairs hear about emails and texts.
mail-trouble-title = Messages from { $forum }
mail-trouble-text-refused = The mobile number of { $name } does not work: the text to it was refused. Please check the number under “people”. Until then, somebody needs to ring them.
mail-trouble-text-unknown = The last text to { $name } may not have arrived, and nobody can tell. To be safe it is not sent again: please ask whether it came.
mail-trouble-text-not-taken = For a whole day GOV.UK Notify would not take texts to some members, so I have stopped trying to send those. Under “people”, “People without Teams” shows whose they were: please ring them. I will try again with the next text.
mail-trouble-text-not-sent = Texts to members cannot be sent at the moment. Please tell your IT team: “folkmoot doctor” says what is missing.
mail-trouble-refused = The email address of { $name } does not work: the email to it was refused. Please check the address under “people”. Until then, somebody needs to ring them.
mail-trouble-unknown = The last email to { $name } may not have arrived, and nobody can tell. To be safe it is not sent again: please ask whether it came.
mail-trouble-not-taken = For a whole day the mail server would not take emails to some members, so I have stopped trying to send those. Under “people”, “People without Teams” shows whose they were: please ring them. I will try again with the next email.
mail-trouble-not-sent = Emails to members cannot be sent at the moment. Please tell your IT team: “folkmoot doctor” says what is missing.
