need-with-words = { $need }: { $words }
along-told-brings = کسی کو ساتھ لا رہے ہیں
along-told-instead = ان کی جگہ کوئی اور آ رہا ہے
needs-which-language = براہِ کرم بتائیں کہ مترجم کون سی زبان بولے۔
needs-too-long = براہِ کرم ہر خانے میں زیادہ سے زیادہ { $limit } حروف لکھیں۔
needs-closed = اجلاس شروع ہو چکا ہے، اس لیے اب اسے بدلا نہیں جا سکتا۔ براہِ کرم میزبانوں سے بات کریں۔
