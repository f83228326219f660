"""`folkmoot person erase` and `folkmoot forum erase`, and erasures that a restored copy does not know of."""
