# The poster for the notice board of a mosque, a church or a college.
poster-next = ہم اگلی بار ملیں گے
poster-scan = پڑھیں کہ لوگوں نے جو کہا اس کا کیا ہوا، اور شرکت کیسے کریں
poster-how = اپنے فون کا کیمرا کوڈ کی طرف کریں، یا یہ لکھیں:
poster-qr = ایک کوڈ جو { $address } پر لے جاتا ہے
