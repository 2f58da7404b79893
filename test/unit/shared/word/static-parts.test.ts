import { expect, it } from 'vitest';
import { documentParts } from '../../../../shared/word/document-package.ts';
import { makeStaticParts } from '../../../../shared/word/make-static-parts.ts';
import staticParts from '../../../../shared/word/static-parts.json' with { type: 'json' };
import { joinPieces } from '../../../../shared/word/zip-parts.ts';

it('the kept parts are those that the docx library makes of our styles (npm run word-parts)', async () => {
  expect(staticParts).toEqual(await makeStaticParts());
});

it('a title may look like a place in the parts', () => {
  const properties = { title: '{{body}} $& {{author}}', subject: '', author: 'A' };
  const parts = documentParts(['<w:p/>'], properties, '2010-06-01');
  const textOf = (name: string) => joinPieces(parts.get(name) ?? []);
  expect(textOf('docProps/core.xml')).toContain('<dc:title>{{body}} $&amp; {{author}}</dc:title>');
  expect(textOf('word/document.xml')).toContain('<w:body><w:p/><w:sectPr>');
});
