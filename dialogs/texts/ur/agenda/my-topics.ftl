topic-news-line = { $day }: { $said }۔
topic-news-called-off = وہ اجلاس منسوخ ہو گیا تھا۔
topic-news-reason = سربراہان نے کہا: “{ $reason }”
topic-news-since = اس کے بعد: { $state }
