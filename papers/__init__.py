"""Makes papers into files: Word and PDF. Only a job loads what that takes."""
