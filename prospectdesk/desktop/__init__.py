"""Qt without widgets: the acts' thread, search, long work, settings, language, paths."""
