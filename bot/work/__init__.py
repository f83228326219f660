"""What jobs do outside: each plan asks the domain, inside a transaction, what is still needed, and returns one step."""
