"""What people mean when they type something that is no command."""
