# Something with a deadline that a chair passes on, and how many people took it up.
opportunity-counts-over = اب یہ بتانے کا وقت گزر چکا ہے کہ کتنے لوگوں نے فائدہ اٹھایا۔
opportunity-people-wrong = { $low } سے { $high } تک کوئی عدد لکھیں۔
opportunity-moment = { $day }، { $clock }
opportunity-standing-open = درخواست { $when } تک دیں
opportunity-standing-closed = یہ { $when } کو بند ہو گیا۔
opportunity-standing-early = یہ وقت سے پہلے بند ہو گیا ہے۔
opportunity-standing-withdrawn = یہ موقع اب نہیں ہے۔
opportunity-standing-undone = یہاں غلطی سے کچھ شائع ہوا تھا۔ اسے واپس لے لیا گیا ہے۔
opportunity-note = “{ $note }”
opportunity-apply-at = { $host } پر درخواست دیں
opportunity-taken-up = { $count ->
    [one] 1 شخص نے اس سے فائدہ اٹھایا۔
   *[other] { $count } لوگوں نے اس سے فائدہ اٹھایا۔
}
opportunity-own = { $count ->
    [0] آپ نے بتایا: آپ کے جاننے والوں میں سے کسی نے نہیں۔ آپ اسے بدل سکتے ہیں۔
    [one] آپ نے 1 شخص کے بارے میں بتایا۔ آپ اسے بدل سکتے ہیں۔
   *[other] آپ نے { $count } لوگوں کے بارے میں بتایا۔ آپ اسے بدل سکتے ہیں۔
}
