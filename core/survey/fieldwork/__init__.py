"""Work without a line to the store: packages that go out, and come back to be merged."""
