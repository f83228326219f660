"""Makes papers into files: Word and PDF. Only a job loads the libraries for that."""
