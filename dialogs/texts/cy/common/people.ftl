my-data-name = Enw
my-data-mail = Cyfeiriad ebost
my-data-no-mail = dim
