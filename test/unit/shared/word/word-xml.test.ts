import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRightToLeft, runsXml } from '../../../../shared/word/word-runs.ts';
import { forbiddenSigns, wordLine, wordText } from '../../../../shared/word/word-text.ts';
import { escapeXml, rowXml } from '../../../../shared/word/word-xml.ts';

function shown(xml: string): string {
  return xml
    .replaceAll('<w:tab/>', '\t')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

describe('text in XML', () => {
  it('means nothing by the signs that XML means something by', () => {
    expect(escapeXml('"A & B" <c> ]]>')).toBe('&quot;A &amp; B&quot; &lt;c&gt; ]]&gt;');
    expect(escapeXml('plain')).toBe('plain');
  });

  it('is whole in its runs, whatever its scripts and tabs', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('نص', '\t', 'שלום', ' 12 ', '&'))),
        (parts) => {
          const line = wordText(parts.join('')).replaceAll('\n', '');
          expect(shown(runsXml(line))).toBe(line);
        },
      ),
      { seed: 51 },
    );
  });

  it('has a tab as Word’s own element', () => {
    expect(runsXml('a\tb')).toBe(
      '<w:r><w:t xml:space="preserve">a</w:t><w:tab/><w:t xml:space="preserve">b</w:t></w:r>',
    );
  });

  it('is marked where it is read from right to left, and only there', () => {
    const rtl = (xml: string) =>
      [...xml.matchAll(/<w:r>(<w:rPr><w:rtl\/><\/w:rPr>)?<w:t[^>]*>([^<]*)/g)].map(([, mark, text]) => [
        text,
        mark !== undefined,
      ]);
    expect(isRightToLeft('نص عربي')).toBe(true);
    expect(isRightToLeft('123 שלום')).toBe(true);
    expect(isRightToLeft('English with نص')).toBe(false);
    expect(isRightToLeft('123')).toBe(false);
    expect(rtl(runsXml('See نص عربي here'))).toEqual([
      ['See ', false],
      ['نص عربي', true],
      [' here', false],
    ]);
    expect(rtl(runsXml('نص CMT report نص'))).toEqual([
      ['نص ', true],
      ['CMT report', false],
      [' نص', true],
    ]);
  });
});

describe('what no Word file can hold', () => {
  it('is counted as it is removed', () => {
    const text = 'a\u0001b\uFFFEc\uD800d\te📎\v';
    expect(forbiddenSigns(text)).toBe(3);
    expect(wordText(text)).toBe('abcd\te📎\n');
    expect(forbiddenSigns(wordText(text))).toBe(0);
    expect(wordLine('a\nb\tc')).toBe('a b c');
  });

  it('is nothing of an ordinary text', () => {
    const text = '• “Café” – naïve\t100 % €5 نص 📎\nline';
    expect(wordText(text)).toBe(text);
    expect(forbiddenSigns(text)).toBe(0);
  });
});

it('a row says first that it is not cut, then that it is a heading', () => {
  expect(rowXml(['<w:tc/>'], { isHeading: true })).toBe(
    '<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc/></w:tr>',
  );
  expect(rowXml(['<w:tc/>'], { maySplit: true })).toBe('<w:tr><w:tc/></w:tr>');
});
