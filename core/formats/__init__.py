"""Reading and writing of files: tables, workbooks, drawings, markup, layers and rasters, for every room."""
