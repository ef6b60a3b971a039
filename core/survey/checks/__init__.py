"""What must hold of a delivery and of the network, one file per family. Adding a file adds its checks."""
