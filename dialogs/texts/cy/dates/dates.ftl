dates-needs-choices = Atebwch ar gyfer pob dyddiad, os gwelwch yn dda.
dates-closed = Mae’r pôl dyddiadau hwn wedi cau, felly ni ellir ateb mwyach.
