# What stands in the records where somebody was who has been erased.
erased-former = a former member
erased-nobody = nobody yet
erased-words = These words have been removed.
