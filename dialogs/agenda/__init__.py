"""Topics and agendas: suggested, supported, shaped, published, commented on, and what became of them."""
