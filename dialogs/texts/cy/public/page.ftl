# What a forum’s page on the web says to people who belong to no forum yet. Chairs read the same words on the preview.
public-when-words = { $day }, { $span }
public-next = Pryd y byddwn yn cwrdd nesaf
public-none-planned = Nid yw’r cyfarfod nesaf wedi’i gyhoeddi eto.
public-join = Sut i gymryd rhan
public-followed = Dywedoch chi, gwnaethom ni
public-nothing-yet = Does dim i’w ddweud eto.
public-done = Gwnaed hyn: { $text }
public-came-answered = Cafodd hyn ei ateb.
public-came-declined = Ni chafodd hyn ei dderbyn.
public-came-to_board = Aed â hyn at y bwrdd.
public-came-done = Gwnaed hyn.
public-reason = “{ $reason }”
public-no-names = Nid ydym yn dweud pwy ddywedodd beth.
public-updated = Newidiwyd ddiwethaf: { $day }
