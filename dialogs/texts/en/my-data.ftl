my-data-in-private = What I keep about you is for you alone. Please write “my data” to me in our own chat.
my-data-title = What I keep about you
my-data-text = This is everything that I keep under your name. Only you see this message.
my-data-name = Name
my-data-mail = Mail address
my-data-no-mail = none
my-data-microsoft = Your Microsoft account
my-data-no-microsoft = not known to me
my-data-language = Language
my-data-guest = You are a guest in this organisation’s Teams.
my-data-reach-unknown = I have not written to you in private yet.
my-data-reach-reached = I can write to you in private.
my-data-reach-blocked = I cannot write to you in private unless you write first.
my-data-parts = Your part
my-data-member = member
my-data-chair = chair
my-data-facilitator = facilitator
my-data-answers = Your answers to “Are you coming?”
my-data-attendance = Whether you were there
my-data-topics = Topics you signed
my-data-supported = Topics you would like discussed
my-data-owned = Actions that are yours
my-data-recorded = Actions you noted for others
my-data-none = nothing
my-data-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
my-data-presence-in_person = there in person
my-data-presence-online = there online
my-data-presence-apologies = sent apologies
my-data-presence-absent = not there
my-data-presence-unknown = not known
my-data-unattributed = Topics you sent as “Unattributed” are not here: they are kept without a name, so nobody can find out that they were yours, not even I.
my-data-notes = When somebody could not come, a facilitator may keep a short note about it. Facilitators alone see such notes.
my-data-rights = To get a copy of everything, notes included, or to have something put right or deleted, please ask the organisation that runs the forum. They call it a subject access request.
