dates-choice-yes = Gallaf
dates-choice-if_need_be = Os bydd rhaid
dates-choice-no = Na allaf
