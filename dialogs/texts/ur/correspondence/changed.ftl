# A meeting has moved.
changed-subject = تبدیلی: اب ہمارا اجلاس { $day } کو ہے
changed-subject-open = تبدیلی: { $forum } کا اجلاس اب { $day } کو ہے
changed-letter-text = اجلاس میں تبدیلی ہوئی ہے۔ براہِ کرم نئی تفصیل دیکھ لیں۔
changed-letter-old = پہلے کیا تھا
changed-letter-new = اب کیا ہے
changed-letter-calendar = اگر آپ نے اپنے کیلنڈر میں دعوت قبول کی ہے تو وہاں کا اندراج خود بخود بدل جائے گا۔
changed-letter-replace = اگر آپ نے یہ تاریخ اپنے کیلنڈر میں لکھ رکھی ہے تو براہِ کرم پرانا اندراج مٹا کر نیا استعمال کریں۔
changed-letter-stands = آپ کا جواب “{ $answer }” تھا، اور وہ اب بھی شمار ہے۔
changed-letter-asks = آپ کا جواب “{ $answer }” تھا۔ کیا یہ اب بھی آپ کے لیے ٹھیک ہے؟ جب تک آپ اسے نہ بدلیں، یہی شمار ہو گا۔
changed-letter-gone = آپ کا جواب “{ $answer }” تھا، جو اب ممکن نہیں رہا۔ براہِ کرم دوبارہ جواب دیں۔
