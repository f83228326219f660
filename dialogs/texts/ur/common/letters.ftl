# Emails to members without Teams, in plain words. A subject names no faith, no topic and nobody.
letter-greeting = آداب { $name }،
letter-stop = یہ ای میلز بند کریں
letter-no-reply = براہِ کرم اس ای میل کا جواب نہ دیں: جوابات کوئی نہیں پڑھتا۔
letter-reply-to = اگر آپ جواب دیں تو آپ کی ای میل { $address } پر جاتی ہے، جہاں اسے ایک انسان پڑھتا ہے۔
letter-yours-alone = اس ای میل کے لنک صرف آپ کے لیے ہیں۔ براہِ کرم انہیں آگے نہ بھیجیں۔
