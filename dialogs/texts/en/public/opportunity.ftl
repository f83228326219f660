# The plain link of an opportunity, which anybody may open.
public-opportunity-title = An opportunity
public-opportunity-by = Apply by
public-opportunity-for = For
public-opportunity-how = How to apply
public-opportunity-from = Passed on by { $giver }. You can pass it on too: anybody may open this page.
