# Reads every cell of a workbook with openpyxl, so many times; prints the seconds that each took.
import sys
import time

import openpyxl

path, times = sys.argv[1], int(sys.argv[2])
for _ in range(times):
    start = time.perf_counter()
    book = openpyxl.load_workbook(path)
    cells = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
    print(time.perf_counter() - start, len(cells))
