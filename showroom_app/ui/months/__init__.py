"""The months: which are closed, what an open one waits for, its close and its report."""
