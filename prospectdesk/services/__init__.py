"""What the user can do: one module per noun, its methods are verbs. No Qt, no SQL."""
