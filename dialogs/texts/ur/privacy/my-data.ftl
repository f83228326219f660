my-data-parts = آپ کا کردار
my-data-member = رکن
my-data-chair = سربراہ
my-data-facilitator = معاون
my-data-answers = “کیا آپ آ رہے ہیں؟” کے آپ کے جواب
my-data-noted = وہ جواب جو کسی منتظم نے کسی کی طرف سے لکھے (اجلاس کے { KEPT("answer_notes") } بعد تک رکھے جاتے ہیں)
my-data-noted-one = { $day }: { $by } نے { $name } کی طرف سے “{ $answer }” لکھا
my-data-needs = اجلاس میں آپ کو کس چیز کی ضرورت ہے، اور آپ کے ساتھ کون آتا ہے
my-data-ways = آپ سے Teams کے باہر کیسے رابطہ ہوتا ہے
my-data-interests = کہ آپ شرکت کرنا چاہیں گے
my-data-interest = { $forum }، { $day } کو ویب کے فارم سے آپ کے ای میل پتے کے ساتھ بھیجا گیا: { $words }
my-data-interest-bare = { $forum }، { $day } کو ویب کے فارم سے آپ کے ای میل پتے کے ساتھ بھیجا گیا
my-data-way-email = ای میل: { $address }
my-data-way-phone = فون: { $number }
my-data-consent-not_asked = آپ سے ابھی نہیں پوچھا گیا کہ کیا آپ ای میلز چاہتے ہیں۔
my-data-consent-asked = آپ سے پوچھا گیا ہے کہ کیا آپ ای میلز چاہتے ہیں۔
my-data-consent-yes = آپ ای میلز چاہتے ہیں۔
my-data-consent-stopped = آپ نے ای میلز بند کر دی ہیں۔
my-data-consent-no = آپ ای میلز نہیں چاہتے۔
my-data-way-links = { $count ->
    [0] آپ کا کوئی ذاتی لنک کھلا نہیں ہے۔
    [one] آپ کا ایک ذاتی لنک کھلا ہے۔
   *[other] آپ کے { $count } ذاتی لنک کھلے ہیں۔
}
my-data-noted-topics = وہ موضوعات جو آپ نے Teams کے بغیر اراکین کی طرف سے لکھے
my-data-wishes = آپ نے معاون کو بتایا کہ آپ سے رابطہ کیسے کیا جائے
my-data-dont-ask = براہِ کرم بالکل نہیں
my-data-stopped = وہ اجلاس جن کی آپ کو یاد دہانی نہیں کرائی جاتی
my-data-attendance = کیا آپ وہاں تھے
my-data-topics = وہ موضوعات جن پر آپ نے اپنا نام دیا
my-data-presented = وہ باتیں جن کا آغاز آپ کریں گے
my-data-news = جن موضوعات پر آپ نے نام دیا ان کا کیا ہوا، اور یہ کب بتایا گیا
my-data-supported = وہ موضوعات جن پر آپ بات چاہتے ہیں
my-data-owned = وہ کام جو آپ کے ذمے ہیں
my-data-recorded = وہ کام جو آپ نے دوسروں کے لیے لکھے
my-data-minuted = وہ کام جو اجلاسوں کی روداد کے مطابق آپ کے ذمے ہیں
my-data-presence-in_person = خود موجود
my-data-presence-online = آن لائن موجود
my-data-presence-apologies = معذرت بھیجی
my-data-presence-absent = موجود نہیں
my-data-presence-unknown = معلوم نہیں
my-data-said = کاموں کے بارے میں جو آپ نے کہا، یا آپ کی طرف سے کہا گیا
my-data-said-one = { $text }: { $said } ({ $day })
my-data-comments = وہ تبصرے جن پر آپ نے اپنا نام دیا
my-data-board = آپ نے بورڈ کی طرف سے جو جواب دیا
my-data-dates = تاریخوں کے بارے میں آپ کے جواب
my-data-dates-asked = وہ تاریخیں جن کے بارے میں آپ نے پوچھا
my-data-dates-stopped = تاریخوں کی وہ رائے شماریاں جن کی آپ کو یاد دہانی نہیں کرائی جاتی
my-data-points = اجلاسوں کے وہ نکات جو آپ نے لکھے
my-data-from-outlook = { $said } (Outlook میں آپ کے جواب سے)
my-data-ballots = دوسرے سوالوں کے آپ کے جواب
my-data-dropped = { $question }: آپ جواب دے چکے ہیں؛ آپ نے جو چنا وہ آپ کے نام کے ساتھ نہیں رکھا جاتا
my-data-asked = وہ سوال جو آپ نے سب سے پوچھے
my-data-language = زبان

my-data-passed-on = مواقع جو آپ نے دوسروں کو بتائے
my-data-took-up = آپ نے ہمیں کتنے لوگوں کے بارے میں بتایا کہ انہوں نے فائدہ اٹھایا (آخری تاریخ کے بعد { KEPT("taken_up") } تک رکھا جاتا ہے)
