span = { $start } تا { $end }
day-and-time = { $day }، { $time }
list-and = { $first } اور { $last }
list-and-apart = { $first }؛ اور { $last }
nameless-guest = بے نام مہمان
nameless-person = کوئی شخص، نام معلوم نہیں
too-long = { $limit } حروف کی گنجائش ہے۔ کچھ محفوظ نہیں ہوا: براہِ کرم اسے مختصر کر کے دوبارہ بھیجیں۔
too-long-yours = آپ نے { $length } حروف لکھے ہیں۔
count-people = { $count ->
    [one] 1 شخص
   *[other] { $count } لوگ
}
notice-title = آپ کی رازداری
