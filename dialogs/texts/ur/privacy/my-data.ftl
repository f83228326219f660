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
my-data-consent-not_asked-by-text = آپ سے ابھی نہیں پوچھا گیا کہ کیا آپ ٹیکسٹ چاہتے ہیں۔
my-data-consent-asked-by-text = آپ سے پوچھا گیا ہے کہ کیا آپ ٹیکسٹ چاہتے ہیں۔
my-data-consent-yes-by-text = آپ ٹیکسٹ چاہتے ہیں۔
my-data-consent-stopped-by-text = آپ نے ٹیکسٹ بند کر دیے ہیں۔
my-data-consent-no-by-text = آپ ٹیکسٹ نہیں چاہتے۔
my-data-way-sent = آپ کو آخری پیغام { $day } کو بھیجا گیا تھا۔
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
my-data-trail = اس فہرست میں کہ کس نے کیا بدلا، جو فورم کے صدور پڑھ سکتے ہیں
my-data-trail-by = وہ سطریں جن میں ہے کہ آپ نے کچھ کیا: { $count }
my-data-trail-about = وہ سطریں جن میں ہے کہ آپ کے ساتھ یا آپ کے لیے کچھ کیا گیا: { $count }
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

my-data-holds = فی الحال زیادہ دیر تک رکھا جاتا ہے
my-data-hold = { $day } سے آپ کے بارے میں رکھی گئی معلومات پر قانونی روک ہے: ان میں سے کچھ بھی نہیں مٹایا جاتا، چاہے اس کا وقت پورا ہو جائے۔
my-data-hold-forum = { $day } سے { $forum } پر قانونی روک ہے: اس کی کوئی چیز نہیں مٹائی جاتی، چاہے اس کا وقت پورا ہو جائے۔
my-data-hold-until = یہ روک زیادہ سے زیادہ { $day } کو ختم ہو جائے گی۔
my-data-hold-reason = وجہ: { $reason }
my-data-hold-what = مثلاً کسی عدالت یا تحقیقات کو ان ریکارڈز کی ضرورت پڑ سکتی ہے، اس لیے قانون کے مطابق انہیں فی الحال رکھا جاتا ہے۔ آپ کے فیصلے اب بھی مانے جاتے ہیں: آپ ای میلز سے انکار کر سکتے ہیں، اپنے جواب بدل سکتے ہیں یا فورم چھوڑ سکتے ہیں۔ جب روک ختم ہو گی تو جس چیز کا وقت پورا ہو چکا ہو وہ مٹا دی جائے گی۔
my-data-hold-ask = جس سے بات کی جا سکتی ہے: { $support }

my-data-young = جن کی طرف سے ذمہ دار بالغ آپ ہیں
my-data-young-one = { $forum }: { $name }، جن کی عمر 18 سال سے کم ہے۔ ایک صدر نے آپ کا نام دیا ہے، اور جو انہیں لکھا جاتا وہ آپ کو ملتا ہے۔
my-data-young-ask = ان کے بارے میں کیا رکھا گیا ہے، یہ جاننے کے لیے براہِ کرم فورم چلانے والے ادارے سے بات کریں۔ وہ پہلے دیکھیں گے کہ آپ کو یہ دیا جا سکتا ہے یا نہیں۔
