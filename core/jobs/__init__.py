"""Work outside this process: child processes, workers, and what their results came from."""
