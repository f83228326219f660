# The pages on which somebody without Teams finds what a member in the channel has: agenda and comments, topics,
# actions, what came of it, the numbers of polls, and what is theirs.
page-ways = اس گروپ سے مزید
page-way-topics = بتائیں کہ آپ کن موضوعات پر بات چاہتے ہیں
page-way-suggest = موضوع تجویز کریں
page-way-opportunities = دیکھیں کہ کیا مواقع ہیں، اور دوسروں کو بتائیں
page-way-agenda = ایجنڈا پڑھیں، اور دیکھیں کہ اس کا کیا ہوا
page-way-comment = سربراہان کو ایجنڈے پر تبصرہ بھیجیں
page-way-actions = دیکھیں کہ کیا ہو رہا ہے
page-way-you-said = “آپ نے کہا، ہم نے کیا” پڑھیں
page-way-questions = دیکھیں کہ سب سے پوچھے گئے سوالوں کا کیا ہوا
page-topics-page-title = موضوعات
page-topics-empty = ابھی کچھ تجویز نہیں ہوا۔ آپ کس بارے میں بات کرنا چاہتے ہیں؟
page-topics-whole = یہ کیوں اہم ہیں، مکمل
page-topics-left = { $count ->
    [one] ایک موضوع اور ہے، جسے کم لوگ چاہتے ہیں۔
   *[other] { $count } موضوعات اور ہیں، جنہیں کم لوگ چاہتے ہیں۔
}
page-similar-title = اس سے بہت ملتا جلتا موضوع پہلے ہی تجویز ہو چکا ہے
page-similar-there = پہلے سے موجود
page-similar-yours = آپ کا
page-similar-not-sent = آپ کا موضوع ابھی نہیں بھیجا گیا۔ آپ پہلے سے موجود موضوع کے لیے کہہ سکتے ہیں، تاکہ اس کا وزن بڑھے، یا اپنا بھی بھیج سکتے ہیں۔
page-similar-support = اس کے بجائے اُسی کی حمایت کریں
page-similar-send = پھر بھی میرا موضوع بھیجیں
page-topic-change = اسے بدلیں یا واپس لیں
page-change-topic-title = اپنا موضوع بدلیں
page-topic-back = یہ موضوع واپس لیں
page-topic-back-what = واپس لینے پر یہ موضوعات کی فہرست میں نہیں رہتا۔ آپ اسے کسی بھی وقت دوبارہ تجویز کر سکتے ہیں۔
page-comment-title = ایجنڈے پر تبصرہ کریں
page-comment-text = اگر آپ نہ آ سکیں تب بھی آپ کی بات سنی جا سکتی ہے۔ آپ جو لکھتے ہیں وہ اجلاس سے پہلے سربراہان کو متعلقہ بات کے ساتھ ملتا ہے۔ کوئی اور اسے نہیں دیکھتا۔ اجلاس شروع ہونے تک آپ جتنے چاہیں تبصرے بھیج سکتے ہیں۔
page-comment-for = یہ { $day } کا ایجنڈا ہے۔
page-comment-about = یہ کس بارے میں ہے؟
page-comment-words = آپ کیا کہنا چاہتے ہیں؟
page-comment-send = سربراہان کو بھیجیں
page-comment-none = اگلے اجلاس کا ایجنڈا ابھی نہیں آیا۔ جب آئے گا تو آپ یہاں اس پر تبصرہ کر سکیں گے۔ موضوع آپ کسی بھی وقت تجویز کر سکتے ہیں۔
page-comment-begun = اجلاس شروع ہو چکا ہے، اس لیے اب تبصرے بند ہیں۔ آپ اگلے اجلاس کے لیے موضوع تجویز کر سکتے ہیں۔
page-comment-sent-title = شکریہ، آپ کا تبصرہ سربراہان کے پاس ہے
page-comment-next = جب وہ بات آئے گی تو یہ ان کے سامنے ہو گا، اور وہ طے کریں گے کہ اسے پڑھ کر سنایا جائے یا نہیں۔ ہم آپ کو اس کے بارے میں دوبارہ نہیں لکھیں گے، اس لیے اگر آپ جاننا چاہیں کہ کیا کہا گیا تو براہِ کرم ان سے پوچھیں۔
page-comment-kept = ہم اسے اجلاس کے 90 دن بعد تک آپ کے نام کے ساتھ رکھتے ہیں۔ تب تک آپ اسے واپس لے سکتے ہیں: ابھی اس بٹن سے، بعد میں “آپ کے اپنے صفحات” میں۔
page-comment-kept-unattributed = اس کے ساتھ آپ کا نام نہیں رکھا جاتا۔ آپ اسے صرف ابھی، اس بٹن سے واپس لے سکتے ہیں: یہ صفحہ چھوڑنے کے بعد کوئی اسے آپ کے لیے دوبارہ نہیں ڈھونڈ سکتا۔ ہم اسے اجلاس کے 90 دن بعد مٹا دیتے ہیں۔
page-comment-back = اسے واپس لیں
page-comment-another = ایک اور تبصرہ بھیجیں
page-comment-gone-title = آپ کا تبصرہ واپس لے لیا گیا ہے
page-comment-gone = ہم اس میں سے کچھ نہیں رکھتے، اور سربراہان اب اسے نہیں دیکھ سکتے۔ ہو سکتا ہے کہ وہ اسے پہلے ہی پڑھ چکے ہوں۔
page-mine-comments = ایجنڈے پر اپنا تبصرہ واپس لیں
page-my-comments-title = آپ کے تبصرے
page-my-comments-none = آپ نے کسی تبصرے پر اپنا نام نہیں دیا، یا وہ مٹایا جا چکا ہے۔
page-my-comments-which = آپ کون سا واپس لینا چاہتے ہیں؟
page-my-comments-unattributed = جو تبصرے آپ نے “گمنام” بھیجے وہ یہاں نہیں ہیں، کیونکہ ان کے ساتھ آپ کا نام نہیں رکھا جاتا۔
page-actions-title = کیا ہو رہا ہے
page-actions-own = آپ نے جو کام اپنے ذمے لیا ہے
page-actions-own-how = کسی ایک کو کھول کر بتائیں کہ وہ کہاں تک پہنچا ہے۔
page-actions-others = دوسروں نے جو کام اپنے ذمے لیا ہے
page-actions-done = کیا کام ہوا
page-actions-none = کرنے کو کچھ باقی نہیں ہے۔
page-actions-more = { $count ->
    [one] ایک اور ہے، بعد کی تاریخ کے ساتھ۔
   *[other] { $count } اور ہیں، بعد کی تاریخوں کے ساتھ۔
}
page-action-title = یہ کہاں تک پہنچا ہے؟
page-action-progress = یہ کہاں تک پہنچا ہے؟
page-action-topic = یہ “{ $topic }” کے موضوع سے نکلا۔
page-results-title = سب سے پوچھے گئے سوال
page-results-none = ابھی تک کسی نے سب سے کوئی سوال نہیں پوچھا۔
page-results-own = آپ کا جواب: { $answer }
page-results-answer = اس کا جواب دیں، یا اپنا جواب بدلیں
page-you-said-title = آپ نے کہا، ہم نے کیا
page-you-said-text = گروپ کے سب لوگ آخری بار یہی پڑھ سکتے تھے۔
page-you-said-none = ابھی کچھ شائع نہیں ہوا۔ اجلاس کے بعد آپ یہاں پڑھ سکتے ہیں کہ اس کا کیا ہوا۔
page-data-file = یہ سب ایک فائل میں ڈاؤن لوڈ کریں
page-data-notes = جب کوئی نہ آ سکے تو معاون اس کے بارے میں ایک مختصر نوٹ رکھ سکتا ہے۔ ایسے نوٹ صرف معاونین دیکھتے ہیں، اور وہ چند ماہ بعد مٹا دیے جاتے ہیں۔
page-data-unattributed = جو موضوعات اور تبصرے آپ نے “گمنام” بھیجے وہ یہاں نہیں ہیں: وہ بغیر نام کے رکھے جاتے ہیں، اس لیے کوئی بھی، ہم بھی نہیں، جان سکتا کہ وہ آپ کے تھے۔
page-way-language = زبان چنیں
page-language-title = زبان چنیں
page-language-which = آپ ہمارے صفحات اور ای میلز کس زبان میں چاہتے ہیں؟
page-language-stays = آپ کا انتخاب اُن تمام گروپوں کے لیے رکھا جاتا ہے جن میں آپ یہاں شامل ہیں۔ آپ اسے کسی بھی وقت بدل سکتے ہیں۔
