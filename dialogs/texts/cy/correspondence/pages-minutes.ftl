# The page with the minutes of a meeting, and the line about them in emails.
page-minutes-title = Cofnodion
page-minutes-back = Yn ôl at yr agenda
page-minutes-none = Nid oes cofnodion wedi’u cyhoeddi eto.
page-minutes-left = { $count ->
    [zero] Nid oes rhagor o bwyntiau yn y ffeiliau isod.
    [one] Mae 1 pwynt arall yn y ffeiliau isod.
    [two] Mae 2 bwynt arall yn y ffeiliau isod.
    [few] Mae 3 phwynt arall yn y ffeiliau isod.
    [many] Mae 6 phwynt arall yn y ffeiliau isod.
   *[other] Mae { $count } o bwyntiau eraill yn y ffeiliau isod.
}
page-minutes-files = Y cofnodion fel ffeiliau
page-minutes-docx = Lawrlwytho’r cofnodion fel ffeil Word
page-minutes-pdf = Lawrlwytho’r cofnodion fel PDF
page-minutes-others = Cofnodion cyfarfodydd eraill
page-minutes-read = Darllen y cofnodion ({ $day })
own-news-minutes = Cofnodion
own-news-minutes-ready = Mae cofnodion y cyfarfod yn barod ({ $day }).
own-news-minutes-circle = Mae cofnodion newydd yn barod.
own-news-minutes-read = Darllen y cofnodion
