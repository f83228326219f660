page-minutes-title = Minutes
page-minutes-back = Back to the agenda
page-minutes-none = No minutes have been published yet.
page-minutes-left = { $count ->
    [one] One more point is in the files below.
   *[other] { $count } more points are in the files below.
}
page-minutes-files = The minutes as files
page-minutes-docx = Download the minutes as a Word file
page-minutes-pdf = Download the minutes as a PDF
page-minutes-others = Minutes of other meetings
page-minutes-read = Read the minutes of { $day }
own-news-minutes = Minutes
own-news-minutes-ready = The minutes of the meeting on { $day } are ready.
own-news-minutes-circle = New minutes are ready.
own-news-minutes-read = Read the minutes
