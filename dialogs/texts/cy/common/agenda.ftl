button-suggest = Cynnig pwnc
agenda-refresh = Dangos fy fersiwn i
outcome-why-told = Rydych yn cael hwn am mai chi a gynigiodd y pwnc.
