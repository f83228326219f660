# The poster for the notice board of a mosque, a church or a college.
poster-next = We meet next
poster-scan = Read what became of what people said, and how to take part
poster-how = Point your phone’s camera at the code, or type:
poster-qr = A code that leads to { $address }
