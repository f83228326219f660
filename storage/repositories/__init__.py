"""One repository a noun. SQL lives here and nowhere else."""
