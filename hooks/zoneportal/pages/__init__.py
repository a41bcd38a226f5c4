"""From views to files: routes, templates, the frame round every page, and the one place that writes to the site."""
