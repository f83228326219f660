"""What people see and say. No Bot Framework, no SQL, no Graph in here."""
