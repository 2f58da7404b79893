import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { USUAL_EXPORT } from '../../../../../shared/plan/export-settings.ts';
import { restorePlan } from '../../../../../shared/plan/restore-plan.ts';
import { filled, MARKER, paragraphTexts, partText, templateOf } from '../../../../support/template-documents.ts';

const { plan } = restorePlan({ format: 'tabled-plan/1', title: 'Plan & <more>', rows: [] }, 'plan.json', () =>
  crypto.randomUUID(),
);
const details = {
  council: 'Borchester',
  appendix: 'A',
  committee: 'Audit “A” & B',
  meetingDate: '12 March\n2010',
  agendaItem: '7',
  author: 'Head of\u0001 Service',
  asAt: '1 March',
  version: '$& $1 2',
};

function body(markup: string): string {
  return partText(filled(templateOf(`<w:p>${markup}</w:p>${MARKER}`), plan, { details }), 'word/document.xml');
}

function run(text: string, properties = ''): string {
  return `<w:r>${properties}<w:t>${text}</w:t></w:r>`;
}

describe('a marker', () => {
  it.each([
    ['{{title}}', 'Plan &amp; &lt;more&gt;'],
    ['{{council}}', 'Borchester'],
    ['{{appendix}}', 'A'],
    ['{{Committee}}', 'Audit “A” &amp; B'],
    ['{{ meeting  date }}', '12 March 2010'],
    ['{{meeting\u00A0date}}', '12 March 2010'],
    ['{{AGENDA ITEM}}', '7'],
    ['{{author}}', 'Head of Service'],
    ['{{Report Author}}', 'Head of Service'],
    ['{{as at}}', '1 March'],
    ['{{version}}', '$&amp; $1 2'],
    ['{{{version}}}', '{$&amp; $1 2}'],
    ['{{title}} by {{author}}, {{title}}', 'Plan &amp; &lt;more&gt; by Head of Service, Plan &amp; &lt;more&gt;'],
  ])('%s becomes its text', (marker, text) => {
    expect(paragraphTexts(body(run(marker)))[0]).toBe(text);
  });

  it.each(['{{ward}}', '{{}}', '{title}', '{{ti{tle}}', '{{titles}}', '{ {title}}'])(
    '%s is none of ours and stays',
    (text) => {
      expect(paragraphTexts(body(run(text)))[0]).toBe(text);
    },
  );

  it('keeps the looks of its name, and what stands around it in the same runs', () => {
    const bold = '<w:rPr><w:b/></w:rPr>';
    const xml = body(run('To: {{') + run('commit', bold) + run('tee', '<w:rPr><w:i/></w:rPr>') + run('}}, please'));
    expect(xml).toContain(`${bold}<w:t xml:space="preserve">Audit “A” &amp; B</w:t>`);
    expect(paragraphTexts(xml)[0]).toBe('To: Audit “A” &amp; B, please');
  });

  it('may be cut by marks of proofing, bookmarks, links and tracked insertions', () => {
    const xml = body(
      `${run('{')}<w:proofErr w:type="gramStart"/>${run('{ti')}<w:bookmarkStart w:id="1" w:name="x"/><w:ins w:id="2" w:author="A">${run('tle')}</w:ins><w:bookmarkEnd w:id="1"/><w:hyperlink w:anchor="x">${run('}}')}</w:hyperlink>`,
    );
    expect(paragraphTexts(xml)[0]).toBe('Plan &amp; &lt;more&gt;');
    expect(xml).toContain('<w:bookmarkStart w:id="1" w:name="x"/>');
  });

  it('never goes across a tab, a break or a picture', () => {
    expect(paragraphTexts(body(`${run('{{ti')}<w:r><w:tab/></w:r>${run('tle}}')}`))[0]).toBe('{{title}}');
  });

  it('is found in a text box, both as Word draws it and as older programs do', () => {
    const inside = `<w:txbxContent><w:p>${run('{{title}}')}</w:p></w:txbxContent>`;
    const xml = body(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${inside}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${inside}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    );
    expect(xml.match(/Plan &amp; &lt;more&gt;/g)?.length).toBeGreaterThanOrEqual(2);
    expect(xml).not.toContain('{{');
  });

  it('in a content control stays filled: the control lets go of the property that it showed', () => {
    const bound =
      '<w:sdt><w:sdtPr><w:alias w:val="Title"/><w:showingPlcHdr/><w:dataBinding w:xpath="/x" w:storeItemID="{1}"/><w:text/></w:sdtPr><w:sdtContent>';
    const xml = body(`${bound}${run('{{title}}')}</w:sdtContent></w:sdt>`);
    expect(xml).toContain('<w:sdtPr><w:alias w:val="Title"/><w:text/></w:sdtPr>');
    const other = body(`${bound}${run('No marker')}</w:sdtContent></w:sdt>`);
    expect(other).toContain('<w:dataBinding w:xpath="/x" w:storeItemID="{1}"/>');
  });

  it('written with entities and sections of plain text is one all the same', () => {
    expect(paragraphTexts(body(run('&#123;{title<![CDATA[}]]>&#x7D; &amp; more')))[0]).toBe(
      'Plan &amp; &lt;more&gt; &amp; more',
    );
  });
});

describe('what is no marker', () => {
  it('stays as it is in headers, and relations to places outside are neither followed nor changed', () => {
    const template = templateOf(MARKER, {
      header: `<w:p>${run('Text &#38; <![CDATA[more]]>')}</w:p>`,
      footer: `<w:p>${run('{{version}}')}</w:p>`,
    });
    const parts = unzipSync(template);
    const relations = partText(template, 'word/_rels/document.xml.rels').replace(
      '</Relationships>',
      '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
    );
    parts['word/_rels/document.xml.rels'] = new TextEncoder().encode(relations);
    const file = filled(zipSync(parts), plan, { details: USUAL_EXPORT.details });
    expect(unzipSync(file)['word/header.xml']).toEqual(parts['word/header.xml']);
    expect(partText(file, 'word/footer.xml')).not.toContain('{{');
    expect(partText(file, 'word/_rels/document.xml.rels')).toContain(
      'Target="file:///etc/passwd" TargetMode="External"',
    );
  });
});
