# The page with the minutes of a meeting, and the line about them in emails.
page-minutes-title = روداد
page-minutes-back = ایجنڈے پر واپس
page-minutes-none = ابھی کوئی روداد شائع نہیں ہوئی۔
page-minutes-left = { $count ->
    [one] ایک اور نکتہ نیچے کی فائلوں میں ہے۔
   *[other] { $count } اور نکات نیچے کی فائلوں میں ہیں۔
}
page-minutes-files = روداد کی فائلیں
page-minutes-docx = روداد ورڈ فائل کے طور پر ڈاؤن لوڈ کریں
page-minutes-pdf = روداد پی ڈی ایف کے طور پر ڈاؤن لوڈ کریں
page-minutes-others = دوسرے اجلاسوں کی روداد
page-minutes-read = { $day } کی روداد پڑھیں
own-news-minutes = روداد
own-news-minutes-ready = { $day } کے اجلاس کی روداد تیار ہے۔
own-news-minutes-circle = نئی روداد تیار ہے۔
own-news-minutes-read = روداد پڑھیں
