"""What was said at a meeting, noted as it goes along."""
