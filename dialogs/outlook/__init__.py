"""What happens in Outlook and concerns the forum."""
