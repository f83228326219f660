# What needs correcting on the page of the board’s contact.
page-board-nothing = Write an answer before you send it
page-board-recorded = An answer to question { $place } has been confirmed in the meantime, so yours was not saved
page-board-elsewhere = Your answer to question { $place } was changed in another window. Look at both, and send it again
