"""Those who did not come, and the facilitators who look after them."""
