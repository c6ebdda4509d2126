import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AnnotationId } from '../../../corpus/annotations/annotation.ts';
import { SheetId, type Sheet } from '../../../corpus/annotations/sheet.ts';
import { sheetInput } from '../../../corpus/exporters/sheet.ts';
import { sheetExporterOf, sheetFileName } from '../../../corpus/exporters/sheet-registry.ts';
import { english, exported, mark, notedDocument, persian } from '../../support/noted-document.ts';

const first = mark('آب در', 'راه', { colour: 'blue' }, 'a0000000-0000-4000-8000-000000000001');
const second = mark('-- a dash', 'end', { colour: 'pink' }, 'a0000000-0000-4000-8000-000000000002');
const gone = AnnotationId.parse('a0000000-0000-4000-8000-000000000009');

const sheet: Sheet = {
  id: SheetId.parse('sheet-0001'),
  title: 'What do they say of water?',
  items: [
    { id: '1', kind: 'text', text: '## آب و *خاک*' },
    { id: '2', kind: 'passage', annotation: second.id },
    { id: '3', kind: 'passage', annotation: gone },
    { id: '4', kind: 'text', text: 'Against <b>this</b>:' },
    { id: '5', kind: 'passage', annotation: first.id },
  ],
};
const input = sheetInput(sheet, [exported(notedDocument, [first, second])]);

function written(format: string, context = english): string {
  const content = sheetExporterOf(format)!.export(input, context);
  if (typeof content === 'string') return content;
  return new TextDecoder().decode(unzipSync(content)['word/document.xml']);
}

/** Words that every format writes as they are, in the order of the sheet. */
const inOrder = ['What do they say of water?', 'a dash', 'was deleted', 'Against', 'در تاریکی'];

describe('A sheet', () => {
  it.each(['markdown', 'obsidian', 'html', 'docx', 'text'])(
    'keeps its order and its own words as %s, each passage with its source and place',
    (format) => {
      const text = written(format);
      // HTML carries its passages in its head, too.
      const body = format === 'html' ? text.slice(text.indexOf('<body>')) : text;
      const places = inOrder.map((words) => body.indexOf(words));
      expect(places.every((at) => at >= 0)).toBe(true);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(body.split('Qanat House')).toHaveLength(3);
      expect(body).toMatch(/paragraph 5/u);
    },
  );

  it('keeps the Markdown of the reader, whose HTML becomes no element of a page', () => {
    expect(written('markdown')).toContain('## آب و *خاک*');
    expect(written('html')).toContain('<h2>آب و <em>خاک</em></h2>');
    expect(written('html')).toContain('Against &lt;b&gt;this&lt;/b&gt;');
    expect(written('docx')).toContain('w:val="Heading2"');
  });

  it('is a W3C collection in its order, with the words of the reader as annotations of the sheet', () => {
    const {
      label,
      total,
      first: page,
    } = JSON.parse(written('web-annotation')) as {
      label: string;
      total: number;
      first: { items: { id: string; target: unknown; motivation: string }[] };
    };
    expect([label, total]).toEqual([sheet.title, 4]);
    expect(page.items.map(({ id, motivation }) => [id, motivation])).toEqual([
      ['urn:hashiyeh:sheet:sheet-0001:text:1', 'describing'],
      [`urn:uuid:${second.id}`, 'highlighting'],
      ['urn:hashiyeh:sheet:sheet-0001:text:4', 'describing'],
      [`urn:uuid:${first.id}`, 'highlighting'],
    ]);
  });

  it('says who wrote a passage once: of the part that it stands in, else of its text', () => {
    const [part, ...parts] = notedDocument.parts;
    const document = { ...notedDocument, parts: [{ ...part!, authors: ['Somebody'] }, ...parts] };
    const apart = sheetInput(sheet, [exported(document, [first])]);
    const text = String(sheetExporterOf('text')!.export(apart, english));
    expect(text.match(/^Authors: .*$/gmu)).toEqual(['Authors: \u2068Somebody\u2069']);
    expect(text.match(/^Publisher: .*$/gmu)).toHaveLength(1);
  });

  it('says in the language of the interface that a note was deleted', () => {
    expect(written('text', persian)).toContain('یادداشتی که اینجا بود حذف شده است.');
  });

  it('has a file name that every system takes, and no format for tables', () => {
    expect(sheetFileName('آب: [خاک] #1?', sheetExporterOf('markdown')!)).toMatch(
      /^[^:?#[\]]+\.md$/u,
    );
    expect(sheetExporterOf('csv')).toBeUndefined();
  });
});
