action-promised = When will they say something? (if that was agreed)
action-promised-label = Will say something by
action-word-by = will say something by { $day }
action-from-topic = Which topic did it come from? (whoever asked for that hears when it is done)
action-no-topic = None of these
action-topic-label = From the topic
action-which-day-title = Which day?
action-which-day = Do you mean { $first } or { $second }?
action-day-just-passed = { $first } has already passed. Do you mean { $second }?
action-another-day = Another day
action-closed-needs-words = Please say in a sentence why it is closed. Then press “Close it” again.
action-nothing-to-put-off = There is no reminder to put off.
action-outcome-done = What was done
action-outcome-closed = Why it was closed
action-entry-closed = Closed: { $text }
action-entry-outcome = { $entry } – { $outcome }

action-open = Open
action-day-title = { $count } actions of { $forum } to look at
action-day-yours = Yours
action-day-ask = Please ask, as I cannot write to whoever took it on
action-day-left = Who takes these on now? Whoever took them on is no longer in the forum
action-day-late = Past their day: a kind word from you may help
action-day-more = To open one that has no button here, write “actions”.
action-day-others = Your other actions are still there: write “actions” to see them.
action-day-why = You get this because of your part in { $forum }: the actions are yours, or you noted them, or you chair it. All of one day comes in one message.

action-one-title = An action
action-more = More…
action-more-title = More about this action
action-more-in-private = Who said what, and who could take this on, is for you alone. Please write “actions” to me in our private chat.
action-back = Back
action-hand-over = Hand it over
action-hand-over-title = Who takes this on instead?
action-new-day = By when now? (the day that was agreed has passed)
action-hand-over-tells = I will tell both of them in private.
action-split = Split it in two
action-split-title = One action, split in two
action-split-stays = What stays in this action
action-split-goes = What becomes an action of its own
action-split-text = The new one begins with the same person and day. Both know of each other.
action-split-ended = This has ended already, so there is nothing to split.
action-split-changed = What is to be done has changed since you opened this. Now it says: “{ $text }”. Please look once more at what stays and what becomes an action of its own.
action-split-done = Split. This is the new one
action-split-from = Split from
action-split-into = Split off
action-snooze-a_week = Remind in a week
action-snooze-until_due = Remind on the day
action-snoozed = The next reminder comes on { $day }
action-close = Close it
action-close-why = If you close it although it is not done: why?
action-keep = Keep it
action-kept = Kept as it is

action-history = Who said what when
action-history-older = What was said before
action-history-line = { $day }, { $name }: { $said }
action-said-noted = noted it for { $words }
action-said-noted-by = noted it for { $words }, by { $day }
action-said-in_progress = in progress
action-said-in_progress-note = in progress: { $words }
action-said-blocked = blocked
action-said-blocked-note = blocked: { $words }
action-said-done = done: { $words }
action-said-done-unsaid = done
action-said-reopened = took back that it was done
action-said-closed = closed it: { $words }
action-said-reworded = changed what is to be done. Before: { $words }
action-said-moved = changed the day: { $day }. Before: { $before }
action-said-promised = will say something by: { $day }
action-said-promised-instead = will say something by: { $day }. Before: { $before }
action-said-topic = changed which topic it came from
action-said-topic-instead = changed which topic it came from. Before: { $words }
action-said-handed_over = handed it over to { $words }
action-said-snoozed = put the reminders off until { $day }
action-said-split = split off: { $words }
action-said-noted-split = split it off, for the same person
action-said-kept = kept it as it is

action-overdue-first = { $name } has not said yet that it is done. They are reminded; a kind word from you may help.
action-overdue-channel = { $days ->
    [one] I tell you first. The card in the channel will say from tomorrow that it is overdue.
   *[other] I tell you first. The card in the channel will say in { $days } days that it is overdue.
}
action-stand-in-why = You get this because you noted the action, or chair { $forum }, and I cannot write to its owner.
action-word-title = Some news was promised by { $day }
action-word-why = You get this because an action of { $forum } carries your name. A short note is enough: press “In progress” or “Blocked”, and everybody knows.
action-handed-over-title = This action is no longer yours
action-handed-over-text = Somebody else takes it on now. Thank you for what you did.
action-handed-over-why = You get this because the action of { $forum } carried your name. I say it once.
action-asked-done = Something has been done about “{ $topic }”
action-asked-closed = An action about “{ $topic }” has been closed
action-asked-why = You get this because you suggested the topic, or asked for it to be discussed. You hear of this action again only if that changes.
action-carried-title = { $count ->
    [one] This action has been carried over once
   *[other] This action has been carried over { $count } times
}
action-carried-text = It has stood on one agenda after another. Would you keep it, hand it over, or end it with a sentence that says why?
action-carried-list-title = { $count } actions have been carried over again and again
action-carried-list-text = They have stood on one agenda of { $forum } after another. Would you keep each of them, hand it over, or end it with a sentence that says why?
action-carried-note = If it is done, or you close it: one sentence
action-carried-why = You get this because you chair the forum. Nothing happens by itself.
