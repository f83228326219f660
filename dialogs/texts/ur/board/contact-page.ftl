# What needs correcting on the page of the board’s contact.
page-board-nothing = بھیجنے سے پہلے جواب لکھیں
page-board-recorded = سوال { $place } کے ایک جواب کی اس دوران تصدیق ہو چکی ہے، اس لیے آپ کا جواب محفوظ نہیں ہوا
page-board-elsewhere = سوال { $place } کا آپ کا جواب کسی اور ونڈو میں بدلا گیا۔ دونوں دیکھیں اور دوبارہ بھیجیں
