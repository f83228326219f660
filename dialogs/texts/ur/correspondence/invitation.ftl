# A meeting is announced.
invitation-subject = کیا آپ { $day } کو آ رہے ہیں؟
invitation-subject-open = { $forum }: کیا آپ { $day } کو آ رہے ہیں؟
invitation-letter-text = آپ کو اگلے اجلاس کی دعوت ہے۔ آپ سے مل کر خوشی ہو گی۔
invitation-letter-calendar = آپ کو اپنے کیلنڈر کے لیے بھی ایک دعوت ملے گی۔ آپ جہاں بھی جواب دیں، فرق نہیں پڑتا: آپ کا آخری جواب شمار ہو گا۔
