action-no-day = کوئی تاریخ طے نہیں
