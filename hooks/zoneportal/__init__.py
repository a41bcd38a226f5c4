"""The zone promotion portal: YAML records of development zones in, a bilingual static site out.

The flow of one record, one package a step: ``source`` (bytes to plain data) → ``models`` (strict records) → ``checks``
(rules across records) → ``catalog`` (all records, immutable) → ``views`` (formatted for one language) → ``pages``.
Only ``hooks/portal_*.py`` and ``host.py`` know MkDocs; everything here is plain Python.
"""
