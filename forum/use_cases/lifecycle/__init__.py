"""What affects all subjects: a meeting moves, is called off, is over; an agenda is published; a forum is set up,
changes its people or becomes a listening circle. The only folder that may import sideways.
"""
