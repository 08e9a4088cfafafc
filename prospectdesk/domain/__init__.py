"""Facts and rules of selling alone: frozen dataclasses and pure functions on the standard library."""
