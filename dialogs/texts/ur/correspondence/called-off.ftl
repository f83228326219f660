# A meeting does not take place.
called-off-subject = منسوخ: { $day } کو ہمارا اجلاس نہیں ہو گا
called-off-subject-open = منسوخ: { $day } کو { $forum } کا اجلاس نہیں ہو گا
called-off-letter-text = یہ اجلاس نہیں ہو رہا۔ اگر آپ نے آنے کی تیاری کر رکھی تھی تو ہم معذرت چاہتے ہیں۔
called-off-letter-reason = وجہ
called-off-letter-calendar = آپ کے کیلنڈر سے بھی یہ دعوت واپس لی جا رہی ہے۔
called-off-letter-delete = اگر آپ نے یہ تاریخ اپنے کیلنڈر میں لکھ رکھی ہے تو براہِ کرم اسے مٹا دیں۔
called-off-letter-topics = آپ نے جو تجویز کیا تھا وہ اگلے اجلاس کے لیے محفوظ ہے:
called-off-letter-next = آپ کو کچھ کرنے کی ضرورت نہیں۔ اگلے اجلاس کی تاریخ طے ہوتے ہی ہم آپ کو لکھیں گے۔
