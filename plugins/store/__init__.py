"""The store's page: the engine on this machine, and the store that everything else works on."""
