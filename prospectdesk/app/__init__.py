"""The top floor: starts, joins and stops everything else, and is the command line."""
