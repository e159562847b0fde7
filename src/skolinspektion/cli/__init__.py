"""How does an officer use the library from the command line?

Every command reads its input, asks the library, and shows what it answers: no rule lives here. Each
command has a module of its own in :mod:`skolinspektion.cli.commands`.
"""
