import { describe, expect, it } from 'vitest';
import { roomAt } from '../../../../../shared/word/template/page-room.ts';
import { parseXml, WORD_NAMESPACE } from '../../../../../shared/word/template/xml-tree.ts';

const UPRIGHT =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1000" w:right="906" w:top="-1000" w:bottom="838" w:gutter="0"/>';

function room(sections: readonly string[]) {
  const [last = '', ...others] = [...sections].reverse();
  const before = others.reverse().map((section) => `<w:p><w:pPr><w:sectPr>${section}</w:sectPr></w:pPr></w:p>`);
  const xml = `<w:document xmlns:w="${WORD_NAMESPACE}"><w:body>${before.join('')}<w:p/><w:sectPr>${last}</w:sectPr></w:body></w:document>`;
  return { last: roomAt(parseXml(xml), xml.indexOf('<w:p/>')), first: roomAt(parseXml(xml), xml.indexOf('<w:p>')) };
}

describe('the room for the table', () => {
  it('is that between the margins of the section that the place is in', () => {
    const found = room([
      UPRIGHT,
      '<w:pgSz w:w="16838" w:h="11906"/><w:pgMar w:left="838" w:right="1000" w:top="906" w:bottom="1000" w:gutter="0"/>',
    ]);
    expect(found).toEqual({ first: { width: 10000, height: 15000 }, last: { width: 15000, height: 10000 } });
  });

  it('is without the binding’s gutter', () => {
    expect(room([UPRIGHT.replace('w:gutter="0"', 'w:gutter="400"')]).last.width).toBe(9600);
  });

  it('may be given in centimetres and inches', () => {
    const size = '<w:pgSz w:w="21cm" w:h="297mm"/><w:pgMar w:left="1in" w:right="72pt" w:top="0" w:bottom="0"/>';
    expect(room([size]).last.width).toBe(Math.round((21 / 2.54) * 1440) - 2880);
  });

  it('is that of one text column where a page has several', () => {
    expect(room([`${UPRIGHT}<w:cols w:num="2" w:space="500"/>`]).last.width).toBe(4750);
    const unlike = '<w:cols w:num="2" w:equalWidth="0"><w:col w:w="6000" w:space="500"/><w:col w:w="3500"/></w:cols>';
    expect(room([UPRIGHT + unlike]).last.width).toBe(3500);
  });

  it('is not taken from a tracked change of the section', () => {
    const change =
      '<w:sectPrChange w:id="1" w:author="A"><w:sectPr><w:pgSz w:w="5000" w:h="5000"/></w:sectPr></w:sectPrChange>';
    expect(room([UPRIGHT + change]).last.width).toBe(10000);
  });

  it('is that of A4 upright where the template says nothing', () => {
    expect(room(['']).last).toEqual({ width: 11906 - 2880, height: 16838 - 2880 });
  });
});
