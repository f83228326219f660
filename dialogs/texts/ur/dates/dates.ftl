dates-needs-choices = براہِ کرم ہر تاریخ کے لیے جواب دیں۔
dates-closed = تاریخوں کی یہ رائے شماری بند ہو چکی ہے، اس لیے اب جواب نہیں دیا جا سکتا۔
dates-cancelled = یہ { $day }، { $span } کو ہونا تھا، لیکن وہ اجلاس منسوخ ہو گیا ہے۔
dates-counts = جی ہاں: { $yes } · ضرورت ہو تو: { $maybe } · جی نہیں: { $no }
dates-it-is = تاریخ { $day }، { $span } ہے۔
dates-kept = جیسے ہی { $small } لوگ جواب دے دیں گے، تعداد دکھائی جائے گی، تاکہ کوئی اندازہ نہ لگا سکے کہ کس نے کیا کہا۔
dates-votes = { $maybe ->
    [0] { $when } ({ $yes } آ سکتے ہیں)
   *[other] { $when } ({ $yes } آ سکتے ہیں، { $maybe } ضرورت ہو تو)
}
dates-moment = { $day }، { $clock }
