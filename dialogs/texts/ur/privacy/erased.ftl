erased-former = ایک سابق رکن
erased-nobody = ابھی کوئی نہیں
erased-name = [نام ہٹا دیا گیا]
erased-words = یہ الفاظ ہٹا دیے گئے ہیں۔
