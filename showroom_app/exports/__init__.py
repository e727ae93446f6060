"""What leaves the program as a file for a spreadsheet; knows no database and no window."""
