nth-1 = 1af
nth-2 = 2il
nth-3 = 3ydd
nth-4 = 4ydd
nth--1 = olaf
