"""The survey's page: deliveries from the files to the network, and what the network answers on the map."""
