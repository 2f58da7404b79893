"""Reads a Word document with python-docx and prints its blocks in order, as JSON: paragraphs with their style and text,
tables with the text of each cell. A list item begins with two spaces for each level and a bullet."""
import json
import sys

from docx import Document
from docx.oxml.ns import qn
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph


def text_of(paragraph):
    properties = paragraph._p.pPr
    numbering = None if properties is None else properties.numPr
    start = "" if numbering is None else "  " * numbering.ilvl.val + "\u2022 "
    return start + "".join(run.text for run in paragraph.runs)


def table_of(table):
    return [["\n".join(text_of(one) for one in _Cell(cell, table).paragraphs) for cell in row._tr.tc_lst]
            for row in table.rows]


def blocks_of(document):
    for child in document.element.body.iterchildren():
        if child.tag == qn("w:p"):
            paragraph = Paragraph(child, document)
            yield {"style": paragraph.style.name, "text": text_of(paragraph)}
        elif child.tag == qn("w:tbl"):
            yield {"rows": table_of(Table(child, document))}


document = Document(sys.argv[1])
core = document.core_properties
json.dump({"title": core.title, "subject": core.subject, "author": core.author, "language": core.language,
           "blocks": list(blocks_of(document))}, sys.stdout)
