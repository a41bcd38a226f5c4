"""What is printed: sheets, brochures and catalogues from the same views as the pages, set by Typst in process."""
