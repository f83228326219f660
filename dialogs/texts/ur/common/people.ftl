my-data-name = نام
my-data-mail = ای میل پتہ
my-data-no-mail = کوئی نہیں
