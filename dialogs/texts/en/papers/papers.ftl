papers-in-private = The papers are for the chairs. Please write to me in our private chat.
board-keep-title = Keep brief { $number } in the channel’s files?
papers-keep-who = Everybody in the team can then read the files there, including guests and people who join later.
papers-keep-how = I only do this if you press the button. An owner of the team can remove them again.
papers-keep-no = Not now
board-keep-not = Only an open forum’s brief can be kept there, once its papers are made.
papers-keeping = I am putting the papers into the channel’s files. You will hear from me when they are there.
board-kept = Brief { $number } for the board is in the channel’s files now.
papers-kept-open = Open the folder
papers-not-kept-allowed = Microsoft does not let me put files there yet. Your IT team can allow it: “The channel’s files” in the installation guide says how. Until then you have the papers, and everything else works.
papers-not-kept-folder = I could not find the channel’s folder. Perhaps the channel was deleted, or nobody has opened its Files tab yet. Please open that tab, and try again.
papers-not-kept-other = That did not work. You still have the papers. Please try again later.
board-not-there = The file could not be put in your files. Nothing is lost: type “board brief” and ask for the papers again.
board-declined = That is fine. The papers stay here: “board brief” has them.
board-paper-docx = The brief for the board, as a Word file
board-paper-pdf = The brief for the board, as a PDF
papers-local = On your own machine only: Teams would put it in your files.
board-paper-name = { $forum } brief { $number }
papers-file-there = { $name } is in your files.
board-papers-again = I am sending you the papers of the brief.
minutes-papers-again = I am sending you the files of the minutes.
minutes-files-withheld = The forum has become a listening circle, so I show only the titles of these minutes, and hand out no files of them.
minutes-keep-title = Keep the minutes of { $day } in the channel’s files?
minutes-keep-not = Only an open forum’s minutes can be kept there, once they are published.
minutes-kept = The minutes of { $day } are in the channel’s files now.
minutes-not-there = The file could not be put in your files. Nothing is lost: type “minutes” and ask for the files again.
minutes-declined = That is fine. The files stay here: “minutes” has them.
minutes-paper-docx = The minutes, as a Word file
minutes-paper-pdf = The minutes, as a PDF
minutes-paper-name = { $forum } minutes { $day }{ $version ->
    [1] {""}
   *[other] {" "}version { $version }
 }
