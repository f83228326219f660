minutes-title = { $forum }: minutes of { $day }
minutes-published-on = Published on { $day }.
minutes-corrected-on = Corrected on { $day }. First published on { $published }.
minutes-no-meeting = No meeting is over yet. Its minutes can be put together once it is.
minutes-none-yet = No minutes have been published yet. “notes” shows what was noted at the last meeting.
minutes-in-private = I can show you the minutes in our private chat. Please write “minutes” to me there.
minutes-state-draft = This is a draft, put together from the agenda and the notes. Please read each part, change what you like, and then publish it.
minutes-state-in_review = This is a draft. The facilitator has been asked to read it. If you change anything, please ask again.
minutes-state-reviewed = The facilitator has read it and agrees. If you change anything, it has to be read again.
minutes-state-being_made = I am making the files. The minutes are published in a moment.
minutes-state-made = These minutes are published. They stay as they are; a mistake can be put right in a corrected version.
minutes-corrects = This is a correction. Until you publish it, everybody reads the version before.
minutes-remark = The facilitator says: { $remark }
minutes-has-more = More has come since I put this together. I can add it. What you wrote stays.
minutes-named = Please look: it names { $names }. Leave a name only where that person has agreed.
minutes-names = Names are left out, except of people who have taken on an action. Write somebody’s name in only when that person has agreed.
minutes-nothing-in-it = There is nothing in the minutes yet. Once something is in them, they can be published.
minutes-item = { $place }. { $title }
minutes-whole = The meeting as a whole
minutes-point = – { $words }
minutes-decision = What came of it: { $decision }
minutes-decided-parked = Kept for a later meeting.
minutes-decided-answered = Answered.
minutes-decided-declined = Not taken up.
minutes-decided-to_board = Taken to the board.
minutes-decided-done = Done.
minutes-decided-words = “{ $reason }”
minutes-tasks = What is to be done
minutes-tasks-change = Change what is to be done
minutes-task-both = { $text } ({ $owner }, by { $day })
minutes-task-owner = { $text } ({ $owner })
minutes-task-due = { $text } (by { $day })
minutes-coming = Who came
minutes-coming-change = Change who came
minutes-came = { $count ->
    [one] One person came.
   *[other] { $count } people came.
}
minutes-came-both = { $count } people came: { $in_person } in person and { $online } online.
minutes-apologies = { $count ->
    [0] Nobody sent apologies.
    [one] One person sent apologies.
   *[other] { $count } people sent apologies.
}
minutes-next-title = The next meeting
minutes-next = { $day }, { $time }.
minutes-next-none = The date is not known yet.
minutes-change = Change
minutes-add-item = Add an item
minutes-add = Add what has come since
minutes-added = Added. Please read it once more.
minutes-publish = Publish the minutes
minutes-ask-review = Ask the facilitator to read it
minutes-ask-again = Ask the facilitator again
minutes-look-again = Look again
minutes-correct = Correct them
minutes-save = Save
minutes-saved = Saved.
minutes-edit-item = One item of the minutes
minutes-edit-actions = What is to be done
minutes-edit-coming = Who came
minutes-how-item = One point on each line. To take the item out, empty all the fields.
minutes-how-circle = A listening circle’s minutes have themes and what came of them, and nothing that was said. To take the item out, empty both fields.
minutes-how-actions = These were agreed at the meeting. To take one out, empty its field. Who does it is changed in “actions”.
minutes-how-coming = Numbers only, and nobody’s name.
minutes-item-title = Title
minutes-title-needed = Please give the item a title.
minutes-words = What was said
minutes-decided = What came of it
minutes-task-of = Action { $place } ({ $owner })
minutes-task-place = Action { $place }
minutes-task-new = One more action
minutes-tasks-left = { $count ->
    [one] One more action does not fit here, and stays as it is.
   *[other] { $count } more actions do not fit here, and stay as they are.
}
minutes-numbers = Numbers
minutes-numbers-tick = Say how many came and sent apologies
minutes-coming-words = Anything to add about who came (optional)
minutes-themes-only = A listening circle’s minutes have themes and what came of them, and nothing else.
minutes-settled = These minutes can no longer be changed. Once they are published, you can begin a correction.
minutes-changed-meanwhile = Somebody else has changed the minutes in the meantime. What you wrote is still here: please look at it once more, and save again.
minutes-look-once-more = Somebody has changed the minutes since this card was shown. Please read them once more.
minutes-no-facilitator = This forum has no facilitator who could read them. Please name one in “settings”.
minutes-needs-review = The facilitator has to read a listening circle’s minutes first.
minutes-names-in-circle = A listening circle’s minutes name nobody. Please take out: { $names }.
minutes-confirm-title = Publish the minutes of { $day }?
minutes-confirm-how = The channel gets one card that says they are ready and what was decided. Members without Teams hear of it in their next email, and read them on their page.
minutes-confirm-correction = The card in the channel and the page then show this version, and say that it was corrected today. Nobody gets another message.
minutes-confirm-owners = They say who does what, as the channel’s card of actions does. Whoever reads them with a link for reading only is not told who.
minutes-confirm-circle = They have themes and what came of them. Nobody is named.
minutes-confirm-record = Once published, they are the record. A mistake can still be put right, in a corrected version that says so.
minutes-review-asked = The facilitator has been asked.
minutes-review-title = { $forum }: please read these minutes before they are published
minutes-review-how = They should have themes in them and no names. Could anybody still be recognised from what they say? If so, send them back and say where.
minutes-review-remark = What should be changed (only if you send them back)
minutes-review-good = Nobody can be recognised
minutes-review-back = Send them back
minutes-review-why = You get this because you are the facilitator, and nothing leaves a listening circle before you have read it.
minutes-review-newer = The minutes have changed since you got them. This is how they are now: please read them once more.
minutes-review-sent-back = They have been sent back, and the chair is working on them. You will be asked to read them again. If you have a remark, please send them back too.
minutes-review-thanks = Thank you. The chair has been told.
minutes-reviewed-good = The facilitator has read the minutes and agrees. You can publish them.
minutes-reviewed-back = The facilitator has sent the minutes back.
minutes-not-made = I could not make the files from these minutes, and trying again will not help. Nothing is lost: the minutes are here, and you can copy their words from this card. Please ask your IT team to look for “papers” in my log.
minutes-ready-title = { $forum }: the minutes of { $day } are ready
minutes-decisions = What was decided
minutes-decisions-more = { $count ->
    [one] One more is in the minutes.
   *[other] { $count } more are in the minutes.
}
minutes-ready-how = To read all of them, write “minutes” to me in our private chat.
minutes-folder = Open the files
minutes-paper-footer = { $title }
