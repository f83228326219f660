# Opportunities in emails, and on the pages of members without Teams.
opportunity-subject = فائدہ اٹھانے یا دوسروں کو بتانے کے لیے ایک موقع
opportunity-subject-open = { $forum }: ایک موقع جس کی آخری تاریخ ہے
opportunity-letter-text = یہ ایک موقع ہے جس سے شاید آپ یا آپ کے جاننے والے فائدہ اٹھانا چاہیں۔
opportunity-letter-heading = فائدہ اٹھانے یا دوسروں کو بتانے کے مواقع
opportunity-letter-circle = ایک موقع ہے جس کی آخری تاریخ ہے، اور جس سے شاید آپ یا آپ کے جاننے والے فائدہ اٹھانا چاہیں۔ رازداری کے لیے اس کی تفصیل اس ای میل میں نہیں، آپ کے صفحے پر ہے۔
opportunity-letter-line = { $title }: درخواست { $when } تک دیں۔
opportunity-letter-line-for = { $title } ({ $who } کے لیے): درخواست { $when } تک دیں۔
opportunity-letter-read = اس کے بارے میں پڑھیں، اور دوسروں کو بتائیں
opportunity-letter-why = آپ کو یہ اس لیے ملا ہے کہ آپ { $forum } کے رکن ہیں اور آپ نے ای میلز کے لیے ہاں کہا تھا۔ ایسی ای میل ہفتے میں زیادہ سے زیادہ ایک ہوتی ہے۔

page-opportunities-title = مواقع
page-opportunities-none = اس وقت کوئی موقع نہیں ہے۔
page-opportunities-pass-on = دوسروں کو بتائیں: یہ پتا سب کے لیے ہے
page-opportunities-by = درخواست کی آخری تاریخ
page-opportunities-for = کس کے لیے
page-opportunities-how = درخواست کیسے دیں
page-opportunities-over = حال ہی میں بند ہوئے
page-opportunities-count = آپ کے جاننے والوں میں سے کتنے لوگوں نے اس سے فائدہ اٹھایا؟
page-opportunities-count-hint = سربراہان کو صرف کل تعداد بتائی جاتی ہے: نہ آپ کا نام، نہ کسی اور کا۔
page-opportunities-count-send = سربراہان کو تعداد بتائیں
