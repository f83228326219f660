# The plain link of an opportunity, which anybody may open.
public-opportunity-title = Cyfle
public-opportunity-by = Gwneud cais erbyn
public-opportunity-for = Ar gyfer
public-opportunity-how = Sut i wneud cais
public-opportunity-from = Mae { $giver } yn rhannu hwn. Cewch chithau ei rannu: mae cyfeiriad y dudalen hon i bawb.
