"""What is kept about somebody."""
