# Emails to members without Teams, in plain words. A subject names no faith, no topic and nobody.
letter-greeting = Dear { $name },
letter-stop = Stop these emails
letter-no-reply = Please do not reply to this email: nobody reads the replies.
letter-reply-to = If you reply, your email goes to { $address }, where a person reads it.
letter-yours-alone = The links in this email are for you alone. Please do not forward them.
