kind-listen = To listen
kind-discuss = To discuss
kind-decide = To decide
kind-inform = For information
item-presenter = opened by { $name }
