# Text messages. GOV.UK Notify does not carry these letters, so people who read Urdu get the English words.
text-first-contact = { $organisation }: { $giver } نے ہمیں آپ کا موبائل نمبر دیا ہے، کیونکہ شاید آپ ایک ایسے گروپ کے بارے میں جاننا چاہیں جو باقاعدگی سے ملتا ہے۔ کیا ہم آپ کو اس کے اجلاسوں کے بارے میں ٹیکسٹ کر سکتے ہیں؟ ہاں یا نہیں کہیں: { $page }
text-first-contact-nobody = { $organisation }: ہمیں آپ کا موبائل نمبر دیا گیا ہے، کیونکہ شاید آپ ایک ایسے گروپ کے بارے میں جاننا چاہیں جو باقاعدگی سے ملتا ہے۔ کیا ہم آپ کو اس کے اجلاسوں کے بارے میں ٹیکسٹ کر سکتے ہیں؟ ہاں یا نہیں کہیں: { $page }
text-when = { $day }، { $clock }
text-when-where = { $day }، { $clock }، { $place }
text-invitation = { $organisation }: کیا آپ { $when } کو آ رہے ہیں؟ جواب دینے یا یہ ٹیکسٹ بند کرنے کے لیے: { $page }
text-reminder = { $organisation }: ہمیں ابھی تک آپ کا جواب نہیں ملا۔ کیا آپ { $when } کو آ رہے ہیں؟ جواب دینے یا یہ ٹیکسٹ بند کرنے کے لیے: { $page }
text-changed = { $organisation }: اجلاس میں تبدیلی ہوئی ہے۔ اب یہ { $when } کو ہے۔ اپنا جواب دیکھنے یا یہ ٹیکسٹ بند کرنے کے لیے: { $page }
text-called-off = { $organisation }: منسوخ۔ { $when } کو ہمارا اجلاس نہیں ہو گا۔ ہم معذرت چاہتے ہیں۔ مزید، یا یہ ٹیکسٹ بند کرنے کے لیے: { $page }
text-new-link = { $organisation }: یہ آپ کا نیا لنک ہے۔ آپ اسے { $days } دن تک استعمال کر سکتے ہیں: { $page }
text-mine-link = { $organisation }: اگر آپ نے ابھی لنک نہیں مانگا تو اسے نظر انداز کر دیں۔ اپنے صفحات ایک بار، اگلے { $minutes } منٹ میں دیکھنے کے لیے: { $page }
