# The same conversion with openpyxl and python-docx, as somebody who knows both would write it: the workbook is read as a
# stream, and nothing is used that looks through the whole table for each cell (table.cell, row.cells, merge) or
# through all styles for each paragraph. What it writes is the original layout: A4 landscape, the title, one table with
# widths in grid and cells, a heading row that repeats, shaded themes across, real list items, "Page x of y".
import sys

import openpyxl
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, Twips
from docx.text.paragraph import Paragraph

PAGE = (16838, 11906)
WIDTHS = [600, 4382, 1318, 1833, 1585, 4459, 1221]
HEADING_FILL, THEME_FILL = "BFBFBF", "D9D9D9"


def element(tag, **attributes):
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn("w:" + name), value)
    return made


def set_page(document):
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = (Twips(size) for size in PAGE)
    section.left_margin = section.right_margin = Twips(720)
    section.top_margin, section.bottom_margin = Twips(850), Twips(964)
    return section


def add_field(paragraph, code):
    paragraph._p.append(element("w:fldSimple", instr=code))


def set_styles(document):
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(9)
    normal.paragraph_format.space_after = Pt(1)
    normal.element.rPr.append(element("w:lang", val="en-GB"))
    bullet = document.styles["List Bullet"]
    bullet.paragraph_format.left_indent, bullet.paragraph_format.first_line_indent = Twips(200), Twips(-200)


class TableWriter:
    def __init__(self, document):
        self.table = document.add_table(rows=0, cols=len(WIDTHS))
        self.table.style = "Table Grid"
        self.table.autofit = False
        self.tbl = self.table._tbl
        for column, width in zip(self.tbl.tblGrid.gridCol_lst, WIDTHS):
            column.w = Twips(width)
        self.bullet = document.styles["List Bullet"].style_id

    def add_row(self, cells, fill=None, bold=False, italic=False, repeats=False):
        """Adds a row of cells, each a text and the number of grid columns it spans."""
        row = self.tbl._add_tr()
        properties = row.get_or_add_trPr()
        properties.append(element("w:cantSplit"))
        if repeats:
            properties.append(element("w:tblHeader"))
        at = 0
        for text, span in cells:
            cell = row._add_tc()
            cell.width = Twips(sum(WIDTHS[at : at + span]))
            if span > 1:
                cell.grid_span = span
            if fill is not None:
                cell.tcPr.append(element("w:shd", val="clear", color="auto", fill=fill))
            self.fill(cell, text, bold, italic)
            at += span

    def fill(self, cell, text, bold, italic):
        paragraph = cell.p_lst[0]
        for index, line in enumerate(text.split("\n")):
            if index > 0:
                paragraph = cell.add_p()
            if line.startswith("• "):
                paragraph.style = self.bullet
                line = line[2:]
            if line:
                run = Paragraph(paragraph, self.table).add_run(line)
                if bold:
                    run.bold = True
                if italic:
                    run.italic = True


def shown(value):
    return "" if value is None else str(value)


def convert(source, target):
    book = openpyxl.load_workbook(source, read_only=True)
    rows = ([shown(value) for value in row] for row in book.worksheets[0].iter_rows(values_only=True))
    rows = (row + [""] * (len(WIDTHS) - len(row)) for row in rows if any(row))
    document = Document()
    section = set_page(document)
    set_styles(document)
    title = next(rows)[0]
    document.add_heading(title, 1)
    document.core_properties.title = title
    footer = section.footer.paragraphs[0]
    footer.add_run(title + "\tPage ")
    add_field(footer, "PAGE")
    footer.add_run(" of ")
    add_field(footer, "NUMPAGES")
    writer = TableWriter(document)
    labels = next(rows)
    writer.add_row([(labels[0], 2)] + [(label, 1) for label in labels[2:7]], HEADING_FILL, bold=True, repeats=True)
    for row in rows:
        others = any(row[2:])
        if row[1] == "" and not others:
            is_theme = row[0].isupper()
            writer.add_row([(row[0], len(WIDTHS))], THEME_FILL if is_theme else None, bold=True, italic=not is_theme)
        elif row[1] == "" and not row[0].isdigit():
            writer.add_row([(row[0], 2)] + [(text, 1) for text in row[2:7]], THEME_FILL, bold=True)
        else:
            writer.add_row([(text, 1) for text in row[:7]])
    document.save(target)


convert(sys.argv[1], sys.argv[2])
