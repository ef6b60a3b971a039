"""Streets as one routable graph, read by every room that moves things over ground."""
