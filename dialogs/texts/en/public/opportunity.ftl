# The plain link of an opportunity, which anybody may open.
public-opportunity-title = An opportunity
public-opportunity-by = Apply by
public-opportunity-for = For
public-opportunity-how = How to apply
public-opportunity-from = This is passed on by { $giver }. You may pass it on too: the address of this page is for everybody.
