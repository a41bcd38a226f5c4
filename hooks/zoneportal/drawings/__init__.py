"""Drawings made from records: plain data in, SVG text out (LOOK.md, "Drawings")."""
