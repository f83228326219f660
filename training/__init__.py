"""Learns the weights that tell what people mean from the example phrases. Not part of the product."""
