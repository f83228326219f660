"""Email: put into the form that servers exchange, and handed over by SMTP or GOV.UK Notify."""
