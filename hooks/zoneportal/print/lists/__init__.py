"""The project list as offices ask for it: a Word document to pass round, a workbook to sort and reckon with."""
