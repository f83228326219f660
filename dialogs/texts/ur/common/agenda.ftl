topic-news-open = اس اجلاس کے ایجنڈے پر نہیں، اگلے کے لیے رکھا گیا ہے
topic-news-accepted = { $position ->
    [0] ایجنڈے پر
   *[other] ایجنڈے پر، نمبر { $position }
}
topic-news-parked = بعد کے کسی اجلاس کے لیے رکھا گیا
topic-news-withdrawn = واپس لے لیا گیا
topic-news-merged = ایک اور موضوع سے ملا دیا گیا
topic-news-answered = جواب دے دیا گیا
topic-news-declined = آگے نہیں بڑھایا گیا
topic-news-to_board = بورڈ کے پاس لے جایا گیا
topic-news-done = ہو گیا
published-item = {"\u200F"}{ $position }۔ { $title }
attribution-named = نام کے ساتھ: میرا نام اس کے ساتھ دکھایا جائے
attribution-chairs_only = صرف سربراہان: وہ جانیں، کوئی اور نہیں
attribution-unattributed = گمنام: میرا نام بالکل محفوظ نہ کیا جائے
attributed-named = آپ کا نام اس کے ساتھ دکھایا جاتا ہے۔
attributed-chairs_only = صرف سربراہان: کوئی اور نہیں جانتا کہ یہ آپ کی طرف سے ہے۔
attributed-unattributed = گمنام: آپ کا نام بالکل محفوظ نہیں کیا جاتا۔
topic-support-count = { $count ->
    [0] ابھی کسی اور نے یہ نہیں کہا
    [one] 1 شخص اس پر بات چاہتا ہے
   *[other] { $count } لوگ اس پر بات چاہتے ہیں
}
topic-from = { $name } کی طرف سے
topic-support-who = دوسرے صرف یہ دیکھتے ہیں کہ کتنے لوگوں نے کسی موضوع کے لیے کہا ہے۔ اگر کسی نے اس پر اپنا نام دیا ہو تو معاونین دیکھ سکتے ہیں کہ آپ نے اس کے لیے کہا، تاکہ انہیں معلوم ہو کہ آپ کے لیے کیا اہم ہے۔
suggest-attribution = کیا لوگوں کو معلوم ہو کہ یہ آپ کی طرف سے ہے؟
kind-listen = سننے کے لیے
kind-discuss = بات چیت کے لیے
kind-decide = فیصلے کے لیے
kind-inform = معلومات کے لیے
published-minutes = { $minutes ->
    [one] 1 منٹ
   *[other] { $minutes } منٹ
}
item-presenter = آغاز: { $name }
suggest-needs-title = براہِ کرم چند الفاظ میں بتائیں کہ یہ کس بارے میں ہے۔
