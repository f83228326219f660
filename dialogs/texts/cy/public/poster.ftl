# The poster for the notice board of a mosque, a church or a college.
poster-next = Byddwn yn cwrdd nesaf
poster-scan = Darllenwch beth ddaeth o’r hyn a ddywedodd pobl, a sut i gymryd rhan
poster-how = Pwyntiwch gamera eich ffôn at y cod, neu teipiwch:
poster-qr = Cod sy’n arwain at { $address }
