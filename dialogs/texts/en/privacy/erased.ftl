# What stands in the records where somebody was who has been erased.
erased-former = a former member
erased-nobody = nobody yet
erased-name = [name removed]
erased-words = These words have been removed.
# The last that a forum’s channel hears.
erased-forum = This forum’s records have been deleted. What was posted here stays until somebody deletes it in Teams.
