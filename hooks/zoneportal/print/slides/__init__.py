"""Slides: a zone or an event put before an audience, as PPTX with texts, tables and charts that staff can edit."""
