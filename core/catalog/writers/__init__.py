"""Writers of what the gate has released; none takes anything else, and none is reached but through the gate."""
