erased-former = ایک سابق رکن
erased-nobody = ابھی کوئی نہیں
erased-words = یہ الفاظ ہٹا دیے گئے ہیں۔
