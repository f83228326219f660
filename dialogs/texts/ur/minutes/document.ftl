# The minutes of a meeting, as far as the page says them.
minutes-title = { $forum }: { $day } کی روداد
minutes-published-on = { $day } کو شائع ہوئی۔
minutes-corrected-on = { $day } کو درست کی گئی۔ پہلی بار { $published } کو شائع ہوئی۔
minutes-item = { $place }. { $title }
minutes-whole = پورا اجلاس
minutes-decision = اس کا کیا ہوا: { $decision }
minutes-tasks = کیا کرنا ہے
minutes-task-both = { $text } ({ $owner }، { $day } تک)
minutes-task-owner = { $text } ({ $owner })
minutes-task-due = { $text } ({ $day } تک)
minutes-coming = کون آیا
minutes-came = { $count ->
    [one] ایک شخص آیا۔
   *[other] { $count } لوگ آئے۔
}
minutes-came-both = { $count } لوگ آئے: { $in_person } خود حاضر ہوئے اور { $online } آن لائن۔
minutes-apologies = { $count ->
    [0] کسی نے معذرت نہیں کی۔
    [one] ایک شخص نے معذرت کی۔
   *[other] { $count } لوگوں نے معذرت کی۔
}
minutes-next-title = اگلا اجلاس
minutes-next = { $day }، { $time }۔
minutes-next-none = تاریخ ابھی معلوم نہیں۔
