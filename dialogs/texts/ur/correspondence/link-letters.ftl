# Links that somebody has just asked for.
link-letter-subject = { $organisation } کی طرف سے آپ کا لنک
mine-link-letter-text = یہ آپ کے اپنے صفحات کا لنک ہے۔ یہ صرف ایک بار، اگلے { $minutes } منٹ کے اندر کھلتا ہے۔
mine-link-letter-open = اپنے صفحات دیکھیں
new-link-letter-text = یہ آپ کا نیا لنک ہے۔ آپ اسے { $days } دن تک، جتنی بار چاہیں، استعمال کر سکتے ہیں۔
new-link-letter-open = اپنا صفحہ کھولیں
link-letter-not-you = اگر یہ آپ نے نہیں مانگا تھا تو براہِ کرم اس ای میل کو نظر انداز کر دیں۔ کچھ نہیں ہو گا۔
link-letter-why = آپ کو یہ اس لیے ملا ہے کہ کسی نے اس پتے کے لیے لنک مانگا تھا۔
