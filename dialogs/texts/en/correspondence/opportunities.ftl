# Opportunities in emails, and on the pages of members without Teams.
opportunity-subject = An opportunity to take up or pass on
opportunity-subject-open = { $forum }: an opportunity with a deadline
opportunity-letter-text = Here is something that you, or people you know, may like to take up.
opportunity-letter-heading = Opportunities to take up or pass on
opportunity-letter-circle = There is something with a deadline that you, or people you know, may like to take up. To keep this email private, it is on your page.
opportunity-letter-line = { $title }: apply by { $when }.
opportunity-letter-line-for = { $title } (for { $who }): apply by { $when }.
opportunity-letter-read = Read about it, and pass it on
opportunity-letter-why = You get this because you belong to { $forum } and said yes to emails. There is one like this a week at most.

page-opportunities-title = Opportunities
page-opportunities-none = There are no opportunities at the moment.
page-opportunities-pass-on = Pass it on: this address is for everybody
page-opportunities-by = Apply by
page-opportunities-for = For
page-opportunities-how = How to apply
page-opportunities-over = Closed lately
page-opportunities-count = How many people that you know took it up?
page-opportunities-count-hint = Only the total goes to the chairs: not your name, and nobody else’s.
page-opportunities-count-send = Tell the chairs how many
