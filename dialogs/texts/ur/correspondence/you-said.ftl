# “You said, we did”, and what became of the reader’s own topics.
you-said-subject = ہماری ملاقات کے بعد کیا ہوا
you-said-subject-open = { $forum }: آپ نے کہا، ہم نے کیا
you-said-letter-text = پچھلے اجلاس کے بعد سے یہ ہوا ہے۔
you-said-letter-theirs = آپ کی کسی بات کے بارے میں خبر ہے۔
you-said-letter-circle = پچھلے اجلاس میں جو بات ہوئی اس کے بارے میں خبر ہے۔ رازداری کے لیے وہ اس ای میل میں نہیں ہے۔
you-said-letter-read = خبر پڑھیں
you-said-letter-more = { $count ->
    [one] صفحے پر ایک سطر اور ہے۔
   *[other] صفحے پر { $count } سطریں اور ہیں۔
}
you-said-letter-next = اگلا اجلاس
own-news-topics = آپ نے کیا تجویز کیا
own-news-yours = آپ کی ایک بات
own-news-circle = آپ کی کسی بات کے بارے میں خبر ہے۔ رازداری کے لیے تفصیل اس ای میل میں نہیں ہے۔ آپ اپنے صفحے پر اسے مانگ سکتے ہیں۔
own-news-circle-received = آپ نے جو تجویز کیا وہ ہمیں مل گیا ہے۔ شکریہ۔
own-news-actions = آپ نے جو کام اپنے ذمے لیا ہے
own-topic-received = “{ $title }”: یہ ہمیں مل گیا ہے۔ شکریہ۔
own-topic-open = “{ $title }”: یہ بعد کے کسی اجلاس کے لیے رکھا گیا ہے۔
own-topic-accepted = “{ $title }”: یہ { $when } کے ایجنڈے پر ہے۔
own-topic-parked = “{ $title }”: یہ بعد کے کسی اجلاس کے لیے رکھا گیا ہے۔
own-topic-withdrawn = “{ $title }”: آپ نے اسے واپس لے لیا۔
own-topic-merged = “{ $title }” اور “{ $into }” ایک ہی چیز کے بارے میں ہیں، اس لیے دونوں ایک ہو کر جاری ہیں، اور آپ وہاں شمار کیے جاتے ہیں۔
own-topic-answered = “{ $title }”: اس کا جواب یہ ہے۔
own-topic-declined = “{ $title }”: سربراہان نے اس پر غور کیا اور اسے آگے نہ لے جانے کا فیصلہ کیا۔ یہ بات اٹھانے کا شکریہ۔
own-topic-to_board = “{ $title }”: سربراہان اسے بورڈ کے پاس لے جا رہے ہیں۔
own-topic-done = “{ $title }”: آپ نے جو کہا تھا وہ ہو گیا ہے۔ یہ بات اٹھانے کا شکریہ۔
own-topic-words = سربراہان کہتے ہیں: “{ $reason }”
own-action-due = { $text } ({ $due } تک)
