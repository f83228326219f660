"""What members without Teams are told by email, and what chairs hear about it."""
