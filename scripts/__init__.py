"""The generator: reads the records, checks them, links them and writes the site.

Each stage is a folder named for it: ``read``, ``model``, ``figures``, ``rules``, ``link``, ``pages``,
``exports``, ``runtime``, ``finish``. Each command is a module run with ``python -m scripts.<command>``.
"""
