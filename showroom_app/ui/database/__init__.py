"""Where the data is, on screen: a server to try, join and copy to."""
