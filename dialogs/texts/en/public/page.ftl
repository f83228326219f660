# What a forum’s page on the web says to people who belong to no forum yet. Chairs read the same words on the preview.
public-when-words = { $day }, { $span }
public-next = When we meet next
public-none-planned = The next meeting has not been announced yet.
public-join = How to take part
public-followed = You said, we did
public-nothing-yet = There is nothing to tell yet.
public-done = This was done: { $text }
public-came-answered = This was answered.
public-came-declined = This was not taken up.
public-came-to_board = This was taken to the board.
public-came-done = This was done.
public-reason = “{ $reason }”
public-no-names = We do not say who said what.
public-updated = Last changed on { $day }
