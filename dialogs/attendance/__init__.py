"""Who is coming, what they need, and who came."""
