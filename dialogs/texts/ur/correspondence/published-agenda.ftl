# The agenda is published.
agenda-subject = { $day } کا ایجنڈا تیار ہے
agenda-subject-open = { $forum }: { $day } کا ایجنڈا تیار ہے
agenda-letter-text = اگلے اجلاس کا ایجنڈا تیار ہے۔ اگر اس میں کچھ بدلا تو آپ اسے صفحے پر دیکھ لیں گے۔
agenda-letter-item = { $title } ({ $minutes })
