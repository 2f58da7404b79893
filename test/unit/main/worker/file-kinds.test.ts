import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileContent } from '../../../../main/worker/file-kinds.ts';
import { sentenceFor } from '../../../../shared/sentences.ts';
import { fixtureBytes, publishedPlan, publishedRows } from '../../../support/fixtures.ts';
import { importBytes, refusal } from '../../../support/import-bytes.ts';

const council = fixtureBytes('workbooks/plan-2009-10.xlsx');
const openDocument = unzipSync(fixtureBytes('workbooks/plan-2009-10.ods'));

function withMimetype(type: string): Uint8Array {
  return zipSync({ ...openDocument, mimetype: strToU8(`application/vnd.oasis.opendocument.${type}`) });
}

/** A compound file as far as it is looked into: its signature, and the name of a stream. */
function compound(stream: string): Uint8Array {
  return Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from(stream, 'utf16le')]);
}

describe('a file that is no workbook is refused by what it is, not by its name', () => {
  const text = (content: string) => new TextEncoder().encode(content);
  it.each([
    ['a PDF', text('%PDF-1.7'), 'plan.xlsx', 'a PDF'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1]), 'plan.xlsx', 'a picture'],
    ['a picture named .csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0]), 'plan.csv', 'a picture'],
    ['an XML file', text('<plan/>'), 'plan.xls', 'an XML file'],
    ['a letter', text('Dear member,'), 'plan.xlsx', 'plain text'],
    ['a letter that begins as a zip does', text('PK is our code'), 'plan.xlsx', 'plain text'],
    ['bytes', new Uint8Array([1, 0, 2, 0]), 'plan.csv', ''],
    ['a .doc', compound('WordDocument'), 'plan.docx', 'a Word 97 to 2003 document'],
    ['an .rtf', text('{\\rtf1 plan}'), 'plan.docx', 'a Rich Text document'],
    ['a zip', zipSync({ 'a.txt': text('a') }), 'plan.xlsx', 'a zip file'],
    ['an empty zip', zipSync({}), 'plan.xlsx', 'a zip file'],
    ['an .odt', withMimetype('text'), 'plan.ods', 'a text document'],
    ['an .odp', withMimetype('presentation'), 'plan.ods', 'a presentation'],
    ['an .odg', withMimetype('graphics'), 'plan.ods', 'a drawing'],
    ['an .odb', withMimetype('base'), 'plan.ods', 'an OpenDocument file'],
  ])('%s', (_what, bytes, file, looksLike) => {
    expect(refusal(bytes, file)).toEqual({ code: 'file-not-workbook', facts: { file, looksLike } });
  });

  it.each(['text', 'Rich Text', 'Word 97 to 2003'])('a %s document, with the way to one that is read', (kind) => {
    const sentence = sentenceFor({
      code: 'file-not-workbook',
      facts: { file: 'plan.doc', looksLike: `a ${kind} document` },
    });
    expect(sentence).toMatch(/save it as a Word document \(\.docx\)/);
  });

  it('nothing at all', () => {
    expect(refusal(new Uint8Array(), 'plan.xlsx')).toEqual({ code: 'file-empty', facts: { file: 'plan.xlsx' } });
  });

  it('one with a password', () => {
    expect(refusal(fixtureBytes('workbooks/protected.xlsx'), 'protected.xlsx')?.code).toBe('file-encrypted');
    const manifest = strFromU8(openDocument['META-INF/manifest.xml'] ?? new Uint8Array()).replace(
      /(manifest:full-path="content.xml"[^>]*)\/>/,
      '$1><manifest:encryption-data/></manifest:file-entry>',
    );
    const bytes = zipSync({ ...openDocument, 'META-INF/manifest.xml': strToU8(manifest) });
    expect(refusal(bytes, 'protected.ods')?.code).toBe('file-encrypted');
  });

  it('one without the plan’s headings', () => {
    expect(refusal(text('name,phone\nAnn,1'), 'people.csv')?.code).toBe('file-no-table');
    expect(refusal(text(',,\n,,'), 'blank.csv')?.code).toBe('file-empty');
    expect(refusal(text('<html><p>Dear member,</p></html>'), 'letter.html')?.code).toBe('file-no-table');
    expect(refusal(text('<html><table>'), 'plan.xls')?.code).toBe('file-empty');
  });
});

describe('a workbook is known as one', () => {
  it.each([
    ['an .ods with a chart in it', zipSync({ ...openDocument, 'Object 1/content.xml': strToU8('<chart/>') }), 'p.ods'],
    ['an OpenDocument template', withMimetype('spreadsheet-template'), 'p.ots'],
    [
      'an .xlsx with embedded objects',
      zipSync({
        ...unzipSync(council),
        'Object 1': strToU8('x'),
        'content.xml': strToU8('<x/>'),
        'xl/embeddings/oleObject1.bin': new Uint8Array(20),
      }),
      'p.xlsx',
    ],
    ['an .xlsx named .csv', council, 'p.csv'],
  ])('%s', (_what, bytes, file) => {
    expect(publishedRows(importBytes(bytes, file).plan.rows)).toEqual(publishedPlan.rows);
  });
});

it('an .xls is told wherever in the memory it lies', () => {
  const bytes = fixtureBytes('workbooks/plan-2009-10.xls');
  const odd = Buffer.from(new ArrayBuffer(bytes.length + 1), 1);
  odd.set(bytes);
  expect(fileContent(odd, 'plan.xls').kind).toBe('compound');
});
