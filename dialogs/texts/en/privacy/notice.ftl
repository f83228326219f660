# The privacy notice, on its card and its pages. “We” is the organisation. Each line stands by itself.
notice-who = Who runs this
notice-who-runs = { $organisation } runs the forum and answers for what is kept about you. It uses a program called Folkmoot.
notice-who-runs-forum = { $organisation } runs { $forum } and answers for what is kept about you. It uses a program called Folkmoot.

notice-keep = What we keep, and for how long
notice-keep-name = Your name and the address that Teams gives us: as long as there is the forum.
notice-keep-part = Your part in the forum: until you leave it.
notice-keep-reach = Your email address or phone number, if we reach you outside Teams: until you leave the forum.
notice-keep-needs = What you need at a meeting, such as food, prayer or access: { KEPT("needs") } after the meeting.
notice-keep-coming = Whether you said you would come, and whether you came: { KEPT("attendance") } after the meeting.
notice-keep-answers = Whether you said you would come: { KEPT("attendance") } after the meeting. No list is kept of who came.
notice-keep-record = Topics, points and actions, with the names that belong to them: as long as there is the forum. They are its record.
notice-keep-comments = Comments on an agenda: { KEPT("comments") } after the meeting.
notice-keep-polls = Your answers to other questions: { KEPT("polls") } after the poll has closed.
notice-keep-dates = Your answers about dates: { KEPT("date_polls") } after the poll has closed.
notice-keep-notes = A short note, if you could not come and a facilitator made one: { $months ->
    [one] a month
   *[other] { $months } months
} after it was last changed.
notice-keep-notes-somewhere = A short note, if you could not come and a facilitator made one: some months. Each forum says how many.
notice-keep-minutes = Minutes of a meeting: { $months ->
    [one] a month
   *[other] { $months } months
} after they were last published.
notice-keep-minutes-somewhere = Minutes of a meeting: some months. Each forum says how many.
notice-keep-changes = Who changed what in the forum: { KEPT("audit") }. It says who did something, and nothing that anybody wrote.
notice-keep-copies = We also make safety copies, in case something breaks. A copy may hold something for longer. You can ask us how long.
notice-keep-contact = Your name, role and address, what we asked you and what you wrote: until a chair names somebody else, or you say that this is not for you.
notice-keep-contact-answers = An answer that a chair has noted, with your name: as long as there is the forum.
notice-keep-visit = If you only read the forum’s page, Folkmoot keeps nothing about you.
notice-keep-interest = What you send with the form on that page: { KEPT("interest") } at most. We delete it as soon as a chair has dealt with it.

notice-never = What we never do
notice-never-coming = We never show everybody who is coming. They see only how many.
notice-never-unattributed = We never keep your name with a topic or a comment that you send as “Unattributed”.
notice-never-ask-first = Before you say yes, we never email or text you about the forum, except to ask whether you want that.
notice-never-tracked = We never track you. Our emails and pages load nothing from anywhere else.
notice-never-understood = We never give what you write to an artificial intelligence service. A small program of our own works out what you mean.
notice-never-log = We never write your name or your words into the program’s log.
notice-never-young = We never write in private to somebody of whom a chair has noted that they are under 18. What is for them goes to an adult.

notice-sees = Who sees what
notice-sees-channel = In the channel everybody sees the topics. You choose whether your name is with yours.
notice-sees-chairs = Chairs and facilitators see who is coming, and what people need.
notice-sees-polls = Each poll says beforehand who sees the answers.
notice-sees-care = Only facilitators see their notes about people who could not come.
notice-sees-board = The board reads what the forum asks of it. Folkmoot does not tell it who said what.
notice-sees-circle = This forum is a listening circle. In the channel we name nobody but the chairs and the facilitators.
notice-sees-circle-reasons = Only the chairs read why a topic matters to you.
notice-sees-circle-points = A point of a meeting is kept without the name of the person who noted it.
notice-sees-circle-teams = What you write in the channel yourself is shown by Teams, with your name. Everybody in the team can also see who else is in it.
notice-sees-staff = The people who run our computers can get at what is stored.
notice-sees-services = Messages travel through Microsoft. Emails and texts also go through the services that send them for us.
notice-sees-contact = The chairs see your address and everything you write here. The forum is told an answer once a chair has noted it.
notice-sees-interest = Only the chairs see what you send with the form.

notice-rights = Your rights
notice-rights-see = To see what we keep, write “{ $word }” to Folkmoot in Teams. Without Teams, go to “What is yours” on your page.
notice-rights-ask = You can ask for a copy of everything, and to have it put right or deleted. You can also object to how we use it.
notice-rights-stays = Some things may have to stay, such as minutes, or what the law makes us keep. Then we tell you what stays, and why.
notice-rights-month = It costs nothing, and you should hear from us within a month.
notice-rights-complain = If you are not happy with our answer, you can complain to the Information Commissioner’s Office: { $site }, { $phone }.

notice-whom = Whom to ask
notice-whom-contact = Ask { $organisation }: { $contact }
notice-whom-organisation = Ask { $organisation }.
notice-whom-unnamed = Ask the organisation that runs the forum.
