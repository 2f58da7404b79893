# Prints as JSON what openpyxl reads of a workbook's first sheet and of its properties.
import datetime
import json
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]


def told(cell):
    value = cell.value
    is_date = isinstance(value, datetime.datetime)
    return {"value": value.date().isoformat() if is_date else value, "type": cell.data_type, "isDate": is_date}


print(
    json.dumps(
        {
            "sheets": book.sheetnames,
            "rows": [[told(cell) for cell in row] for row in sheet.iter_rows()],
            "merges": sorted(str(merge) for merge in sheet.merged_cells.ranges),
            "frozen": sheet.freeze_panes,
            "titles": sheet.print_title_rows,
            "orientation": sheet.page_setup.orientation,
            "paper": sheet.page_setup.paperSize,
            "fits": [sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight],
            "footer": [sheet.oddFooter.left.text, sheet.oddFooter.right.text],
            "isWrapped": all(cell.alignment.wrap_text and cell.alignment.vertical == "top" for row in sheet.iter_rows() for cell in row if cell.value is not None),
            "title": book.properties.title,
            "language": book.properties.language,
        }
    )
)
