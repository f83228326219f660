calendar-bank = Bank holidays
calendar-schools = School holidays
calendar-muslim = Muslim
calendar-jewish = Jewish
calendar-christian = Christian
calendar-orthodox = Orthodox Christian
calendar-hindu = Hindu
calendar-sikh = Sikh
calendar-buddhist = Buddhist
calendar-bahai = Bahá’í
calendar-elections = Local elections
calendar-clocks = Clock changes

dates-choice-yes = Yes
dates-choice-if_need_be = If need be
dates-choice-no = No
