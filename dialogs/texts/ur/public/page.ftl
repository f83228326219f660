# What a forum’s page on the web says to people who belong to no forum yet. Chairs read the same words on the preview.
public-when-words = { $day }، { $span }
public-next = ہم اگلی بار کب ملیں گے
public-none-planned = اگلے اجلاس کا ابھی اعلان نہیں ہوا۔
public-join = شرکت کیسے کریں
public-followed = آپ نے کہا، ہم نے کیا
public-nothing-yet = ابھی بتانے کو کچھ نہیں ہے۔
public-done = یہ کام ہوا: { $text }
public-came-answered = اس کا جواب دے دیا گیا۔
public-came-declined = اسے آگے نہیں بڑھایا گیا۔
public-came-to_board = اسے بورڈ کے پاس لے جایا گیا۔
public-came-done = یہ ہو گیا۔
public-reason = “{ $reason }”
public-no-names = ہم نہیں بتاتے کہ کس نے کیا کہا۔
public-updated = آخری تبدیلی: { $day }
