# The first email, which asks whether somebody wants any.
first-contact-subject = { $organisation } کی طرف سے ایک سوال
first-contact-who = { $giver } ({ $organisation }) نے ہمیں آپ کا ای میل پتہ دیا ہے، کیونکہ شاید آپ ایک ایسے گروپ کے بارے میں جاننا چاہیں جو باقاعدگی سے ملتا ہے۔
first-contact-what = کیا ہم آپ کو اس کے اجلاسوں کے بارے میں لکھ سکتے ہیں؟ ہر اجلاس کے لیے زیادہ سے زیادہ چار ای میلز ہوں گی، اور ہفتے میں زیادہ سے زیادہ ایک کسی موقعے کے بارے میں، جیسے کام کا تجربہ۔ ہاں یا نہیں کہنے کے لیے براہِ کرم لنک کھولیں۔
first-contact-link = ہاں یا نہیں کہیں
first-contact-otherwise = اگر آپ کچھ نہ کریں تو ہماری طرف سے مزید کچھ نہیں آئے گا۔
first-contact-why = آپ کو یہ ایک ای میل اس لیے ملی ہے کہ { $giver } نے ہمیں آپ کا پتہ دیا تھا۔
