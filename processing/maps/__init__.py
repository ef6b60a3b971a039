"""Projects and map pages made from what the store and the other algorithms give."""
