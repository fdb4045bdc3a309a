"""Reading a text: structure, quotations, sources, figures, dates and claims."""
