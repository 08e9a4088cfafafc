"""From rows of cells to contacts: one module for each group of fields, put together in ``rows``."""
