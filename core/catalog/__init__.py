"""The catalogue: data sets that are known and described, the gate they leave through, and packages of them."""
