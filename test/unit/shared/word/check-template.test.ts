import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { TabledError } from '../../../../shared/errors.ts';
import { sentenceFor } from '../../../../shared/sentences.ts';
import { checkTemplate } from '../../../../shared/word/check-template.ts';
import { fixtureBytes } from '../../../support/fixtures.ts';
import { zipBomb } from '../../../support/hostile-files.ts';
import { MARKER, partText, templateOf } from '../../../support/template-documents.ts';

const REPORT = fixtureBytes('templates/council-report.docx');

/** The reason why a template is refused; "" for one that is taken. */
function reason(bytes: Uint8Array): string {
  try {
    checkTemplate(bytes, 'Report.docx');
    return '';
  } catch (error) {
    if (error instanceof TabledError && 'reason' in error.facts) return error.facts.reason;
    throw error;
  }
}

function paragraph(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

/** The council's template with a part's text changed. */
function changed(part: string, from: string | RegExp, to: string): Uint8Array {
  const text = partText(REPORT, part);
  expect(text).toMatch(from);
  return zipSync({ ...unzipSync(REPORT), [part]: strToU8(text.replace(from, to)) });
}

describe('a template that can be used', () => {
  it.each(['council-report.docx', 'council-report-libreoffice.docx'])(
    '%s is taken, and its marker that is not ours named',
    (name) => {
      expect(checkTemplate(fixtureBytes(`templates/${name}`), name)).toEqual({ unknownMarkers: ['{{ward}}'] });
    },
  );

  it('may have its marker in a content control, in capitals, with spaces, cut into runs by Word', () => {
    const runs =
      '<w:r><w:t xml:space="preserve">{{ </w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>PL</w:t></w:r><w:r><w:t>an</w:t></w:r><w:r><w:t> }</w:t></w:r><w:r><w:t>}</w:t></w:r>';
    const control = `<w:sdt><w:sdtPr/><w:sdtContent><w:p>${runs}</w:p></w:sdtContent></w:sdt>`;
    expect(reason(templateOf(control))).toBe('');
  });

  it('does not count a marker whose deletion or move is tracked', () => {
    const gone =
      '<w:p><w:del w:id="1" w:author="A"><w:r><w:delText>{{plan}}</w:delText></w:r></w:del><w:moveFrom w:id="2" w:author="A"><w:r><w:t>{{plan}}</w:t></w:r></w:moveFrom></w:p>';
    expect(reason(templateOf(gone + MARKER))).toBe('');
  });
});

const BOX = `<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${MARKER}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${MARKER}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
const CELL = `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>${MARKER}</w:tc></w:tr></w:tbl>`;
const HOW = 'Give {{plan}} a line of its own where the table is to go, save the template and choose it again.';

describe('a template whose marker is not as it must be', () => {
  it.each([
    [
      'without one',
      templateOf(paragraph('{{title}}')),
      `it has no marker {{plan}}, so that there is no place for the table. ${HOW}`,
    ],
    [
      'with two',
      templateOf(MARKER + MARKER),
      'it has the marker {{plan}} more than once. Leave it only where the table is to go, save the template and choose it again.',
    ],
    ['in a table', templateOf(CELL), `its marker {{plan}} stands in a table. ${HOW}`],
    [
      'in a header',
      templateOf(paragraph('Text'), { header: MARKER }),
      `its marker {{plan}} stands in a header. ${HOW}`,
    ],
    [
      'in a footer beside the right one',
      templateOf(MARKER, { footer: MARKER }),
      `its marker {{plan}} stands in a footer. ${HOW}`,
    ],
    ['in a text box', templateOf(`<w:p><w:r>${BOX}</w:r></w:p>`), `its marker {{plan}} stands in a text box. ${HOW}`],
    [
      'in a footnote',
      templateOf(MARKER, { footnotes: `<w:footnote w:id="1">${MARKER}</w:footnote>` }),
      `its marker {{plan}} stands in a footnote. ${HOW}`,
    ],
    [
      'in a line with other text',
      templateOf(paragraph('Our plan: {{plan}}')),
      `its marker {{plan}} stands in a line with other text (“Our plan:”). ${HOW}`,
    ],
  ])('%s gets a plain sentence', (_where, template, sentence) => {
    expect(reason(template)).toBe(sentence);
  });

  it('on a page without room for a table gets one too', () => {
    const narrow = changed('word/document.xml', /<w:pgSz [^>]*?w:w="1683\d"[^>]*>/, '<w:pgSz w:w="4000" w:h="11906"/>');
    expect(reason(narrow)).toMatch(/leaves less than 8 cm for the table\. Make its margins narrower/);
  });

  it('with a style that hides the table’s text gets one too', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Table Text"/><w:rPr><w:vanish/></w:rPr></w:style>';
    expect(reason(templateOf(MARKER, { styles }))).toMatch(/its style “Table Text” hides its text/);
  });
});

/** A file whose directory, in UTF-16, names a stream, as Word 97 to 2003 and encryption write them. */
function compound(stream: string): Uint8Array {
  return Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    ...new Array(600).fill(0),
    ...[...stream].flatMap((letter) => [letter.charCodeAt(0), 0]),
  ]);
}

describe('a file that is no template', () => {
  it.each([
    ['that is empty', new Uint8Array(), /no Word document/],
    ['of plain text', strToU8('Dear all,'), /no Word document/],
    ['that is a PDF', strToU8('%PDF-1.7'), /it is a PDF\. Choose a file that Word has saved as \.docx\./],
    ['that is RTF', strToU8('{\\rtf1'), /a Rich Text document/],
    ['of Word 97 to 2003', compound('WordDocument'), /a document of Word 97 to 2003 \(\.doc\)\. Open it in Word/],
    [
      'that is encrypted',
      compound('EncryptedPackage'),
      /protected with a password\. Open it in Word, take the password off/,
    ],
    ['that is an encrypted workbook', fixtureBytes('workbooks/protected.xlsx'), /protected with a password/],
    ['that is a workbook', fixtureBytes('workbooks/plan-2009-10.xlsx'), /an Excel workbook/],
    ['that is an OpenDocument file', fixtureBytes('workbooks/plan-2009-10.ods'), /an OpenDocument file/],
    ['that is another zip', zipSync({ 'a.txt': strToU8('a') }), /no Word document/],
  ])('%s is told what it is', (_what, bytes, sentence) => {
    expect(reason(bytes)).toMatch(sentence);
  });

  it.each([
    'application/vnd.ms-word.document.macroEnabled.main+xml',
    'application/vnd.ms-word.template.macroEnabledTemplate.main+xml',
  ])('with macros (%s) is refused', (type) => {
    const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
    expect(reason(changed('[Content_Types].xml', main, type))).toMatch(
      /it holds macros, which Tabled neither runs nor passes on/,
    );
  });

  it('with a macro project beside an ordinary main part is refused', () => {
    const type = '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>';
    expect(reason(changed('[Content_Types].xml', '</Types>', type))).toMatch(/it holds macros/);
  });

  it('saved as Strict Open XML is told how to save it', () => {
    const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    expect(reason(changed('word/document.xml', main, 'http://purl.oclc.org/ooxml/wordprocessingml/main'))).toMatch(
      /“Strict Open XML”/,
    );
  });

  it('that unpacks to gigabytes is not unpacked', () => {
    const bomb = zipBomb('word/media/image1.png', 500 * 1024 * 1024);
    const began = performance.now();
    expect(reason(bomb)).toMatch(/more than 384 MB when it is unpacked/);
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('with a main part of more text than any document is not read', () => {
    const parts = unzipSync(REPORT);
    const long = new Uint8Array(17 * 1024 * 1024).fill(0x20);
    expect(reason(zipSync({ ...parts, 'word/document.xml': long }))).toMatch(/more than 16 MB/);
  });

  it('that defines entities is refused before any of them is read', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document';
    expect(reason(changed('word/document.xml', '<w:document', bomb))).toMatch(/XML entities/);
  });

  it.each([
    ['whose main part is missing', (parts: Record<string, Uint8Array>) => delete parts['word/document.xml']],
    [
      'whose main part is cut off',
      (parts: Record<string, Uint8Array>) =>
        (parts['word/document.xml'] = parts['word/document.xml']?.subarray(0, 3000) ?? new Uint8Array()),
    ],
    [
      'whose styles are cut off',
      (parts: Record<string, Uint8Array>) =>
        (parts['word/styles.xml'] = parts['word/styles.xml']?.subarray(0, 3000) ?? new Uint8Array()),
    ],
  ])('%s is called damaged', (_what, damage) => {
    const parts = unzipSync(REPORT);
    damage(parts);
    expect(reason(zipSync(parts))).toMatch(/it is damaged, or was not made by a word processor/);
  });

  it('nested deeper than any document is called damaged', () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(5000) + MARKER + '</w:sdtContent></w:sdt>'.repeat(5000);
    expect(reason(templateOf(deep))).toMatch(/damaged/);
  });

  it('with a bit flipped anywhere is refused, or is the same file to us: nothing else ever happens', () => {
    fc.assert(
      fc.property(fc.nat(REPORT.length * 8 - 1), (bit) => {
        const bytes = REPORT.slice();
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(reason(bytes)).toMatch(/^$|\. [A-Z].*\.$/);
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it('is told in whole sentences that name the file', () => {
    const error = new TabledError('template-unusable', { file: 'Report.docx', reason: reason(templateOf('')) });
    expect(sentenceFor(error)).toMatch(
      /^“Report\.docx” cannot be used as a template: it has no marker \{\{plan\}\}.*\. Nothing was changed\.$/,
    );
  });
});
