# The form for people who would like to take part.
public-interest-heading = کیا آپ شرکت کرنا چاہیں گے؟
public-interest-who = آپ جو بھیجیں گے وہ صرف فورم کے سربراہوں کو ملے گا، کسی اور کو نہیں۔ وہ اسے Microsoft Teams میں پڑھتے ہیں اور ہو سکتا ہے کہ آپ سے رابطہ کریں۔
public-interest-kept = ہم اسے زیادہ سے زیادہ { KEPT("interest") } بعد اپنے ریکارڈ سے مٹا دیتے ہیں۔ اسے بھیجنے سے آپ کا نام کسی فہرست میں نہیں ڈالا جاتا۔
public-interest-name = آپ کا نام
public-interest-reach = آپ کا ای میل پتہ یا فون نمبر
public-interest-words = کیا آپ کچھ کہنا چاہیں گے؟ (ضروری نہیں)
public-interest-send = سربراہوں کو بھیجیں
public-interest-title = شکریہ
public-interest-sent = آپ نے جو لکھا ہے وہ فورم کے سربراہوں کو بھیجا جا رہا ہے۔ آپ سے کون رابطہ کرے گا، یہ وہ طے کرتے ہیں۔
public-interest-sent-kept = اگر { KEPT("interest") } میں آپ سے کوئی رابطہ نہ ہو تو اسے مٹا دیا گیا ہوگا۔ تب آپ دوبارہ لکھ سکتے ہیں۔
public-interest-full = حال ہی میں بہت سے لوگوں نے لکھا ہے اور سربراہوں کو کچھ وقت چاہیے۔ براہ کرم چند دن بعد دوبارہ کوشش کریں۔
public-needs-name = اپنا نام لکھیں
public-needs-reach = ای میل پتہ یا فون نمبر لکھیں
public-load-first = بھیجنے سے پہلے براہ کرم صفحہ دوبارہ کھولیں۔
public-name-long = آپ کا نام زیادہ سے زیادہ { $limit } حروف کا ہو سکتا ہے
public-words-long = یہ زیادہ سے زیادہ { $limit } حروف کا ہو سکتا ہے
public-return = صفحے پر واپس جائیں
