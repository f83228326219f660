# The plain link of an opportunity, which anybody may open.
public-opportunity-title = ایک موقع
public-opportunity-by = درخواست کی آخری تاریخ
public-opportunity-for = کس کے لیے
public-opportunity-how = درخواست کیسے دیں
public-opportunity-from = یہ { $giver } کی طرف سے ہے۔ آپ بھی اسے دوسروں کو بتا سکتے ہیں: اس صفحے کا پتا سب کے لیے ہے۔
