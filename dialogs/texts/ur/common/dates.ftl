dates-choice-yes = جی ہاں
dates-choice-if_need_be = ضرورت ہو تو
dates-choice-no = جی نہیں
