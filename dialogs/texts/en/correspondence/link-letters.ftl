# Links that somebody has just asked for.
link-letter-subject = Your link from { $organisation }
mine-link-letter-text = Here is the link to what is yours. It opens once, within the next { $minutes } minutes.
mine-link-letter-open = See what is yours
new-link-letter-text = Here is your new link. You can use it for { $days } days, as often as you like.
new-link-letter-open = Open your page
link-letter-not-you = If you did not ask for this, please ignore this email. Nothing happens.
link-letter-why = You get this because somebody asked for a link at this address.
