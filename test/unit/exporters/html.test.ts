/** The HTML export: one file that shows text and notes without the app, the network or scripts. */
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { exporters } from '../../../corpus/exporters/registry.ts';
import { makeBlock } from '../../support/documents.ts';
import {
  english,
  exported,
  mark,
  notedDocument,
  notes,
  persian,
} from '../../support/noted-document.ts';

const input = exported(notedDocument, notes);
const write = (context = english, given = input): string => exporters.html.export(given, context);
const page = (text: string) => parseHTML(text).document;

describe('the HTML export', () => {
  const document = page(write());
  const all = (selector: string) => [...document.querySelectorAll(selector)];

  it('keeps notes off the words of a text whose direction is not that of the labels', () => {
    for (const context of [english, persian]) {
      const aside = page(write(context)).querySelector('main > aside.note');
      // Else the margin that takes it aside would be the one on its other side.
      expect(aside?.hasAttribute('dir')).toBe(false);
      expect(aside?.firstElementChild?.getAttribute('lang')).toBe(context.locale);
    }
  });

  it('fetches nothing and runs nothing', () => {
    const text = write();
    expect(text).toContain("default-src 'none'");
    expect(all('script').map((script) => script.getAttribute('type'))).toEqual([
      'application/ld+json',
    ]);
    expect(all('link, img, iframe, [src]')).toEqual([]);
    expect(text).not.toMatch(/@import|url\(/);
  });

  it('holds the whole text, each block in its direction and language, without furniture', () => {
    const blocks = all('main > :not(aside)');
    expect(blocks.map((block) => [block.getAttribute('dir'), block.getAttribute('lang')])).toEqual([
      ['rtl', 'fa'],
      ['rtl', 'fa'],
      ['ltr', 'en'],
      ['ltr', 'en'],
      ['ltr', 'en'],
    ]);
    // The furniture line stands inside a marked passage.
    const words = blocks.map((block) => {
      for (const reference of block.querySelectorAll('.reference')) reference.remove();
      return block.textContent;
    });
    expect(words).toEqual(notedDocument.blocks.map(({ text }) => text));
    const unmarked = page(write(english, { ...input, annotations: [] }));
    expect(unmarked.querySelector('main')?.textContent).not.toContain('Page 7');
  });

  it('marks the passages, overlapping ones too, and links them with their notes', () => {
    const marked = page(write());
    expect(marked.querySelector('#passage-1')?.textContent).toMatch(/^آب در/);
    expect(marked.querySelectorAll('mark.green mark.yellow, mark.yellow mark.green')).toHaveLength(
      1,
    );
    expect(marked.querySelector('a[href="#note-1"]')).not.toBeNull();
    expect(marked.querySelector('aside#note-1 a[href="#passage-1"]')).not.toBeNull();
    expect(marked.querySelector('#note-2')).toBeNull();
    const inPersian = page(write(persian));
    expect(inPersian.querySelector('a[href="#note-1"]')?.textContent).toBe('۱');
    expect(inPersian.querySelector('#note-1 .number')?.textContent).toBe('۱');
  });

  it('keeps whose words are whose', () => {
    const own = page(write()).querySelector('#note-1');
    expect(own?.querySelector('.whose')?.textContent).toBe('Reader’s note');
    const words = own?.querySelector('div[dir="rtl"][lang="fa"]');
    expect(words?.textContent.trim()).toBe('+یادداشت من\nسطر دوم\tبا جدا');
    expect(words?.querySelector('br')).toBeNull();
    const foreign = page(write(persian)).querySelector('#note-3 .whose');
    expect(foreign?.textContent).toBe('یادداشت درون پرونده از Dara (۱۱ اردیبهشت ۱۴۰۴)');
  });

  it('says where the text is from, and lists what is not found', () => {
    const facts = page(write()).querySelector('header')?.textContent ?? '';
    for (const fact of ['مینا راد', 'Qanat House', notedDocument.provenance.sha256, '2011-12-04']) {
      expect(facts).toContain(fact);
    }
    expect(page(write()).querySelector('#entry-4')?.textContent).toContain('stars that nobody');
  });

  it('carries the annotations as JSON-LD', () => {
    const json = page(write()).querySelector('script')?.textContent ?? '';
    expect(JSON.parse(json)).toEqual(
      JSON.parse(exporters['web-annotation'].export(input, english)),
    );
  });

  it('lets no text, note, name or address out of its place', () => {
    const evil = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\'';
    const note = {
      text: `${evil} ![p](https://example.org/p.png)`,
      language: 'en',
      direction: 'ltr',
    } as const;
    const block = makeBlock(1, evil, {
      marks: [{ kind: 'link', start: 0, end: 5, href: 'javascript:alert(1)' }],
    });
    const document = {
      ...notedDocument,
      blocks: [block, ...notedDocument.blocks.slice(2)],
      metadata: { ...notedDocument.metadata, title: evil, authors: [evil] },
    };
    const given = exported(document, [
      mark('Page 7', 'Page 7', { note, tags: [evil] }, 'annotation'),
    ]);
    for (const context of [english, { ...english, notesOnly: true }]) {
      const made = page(write(context, given));
      expect(made.querySelectorAll('script')).toHaveLength(1);
      expect(made.querySelectorAll('img, [onerror], [src], a[href^="javascript"]')).toHaveLength(0);
    }
  });

  it('writes lists, tables and code as such', () => {
    const blocks = [
      makeBlock(0, 'one', { kind: 'list-item', ordered: true }),
      makeBlock(1, 'two', { kind: 'list-item', ordered: true, depth: 1 }),
      makeBlock(2, 'نام\tسن', { kind: 'table-row', header: true }),
      makeBlock(3, 'مینا\t۳', { kind: 'table-row' }),
      makeBlock(4, 'a  <b>', { kind: 'code' }),
      makeBlock(5, 'strong link', {
        marks: [
          { kind: 'strong', start: 0, end: 8 },
          { kind: 'link', start: 7, end: 11, href: 'https://example.org/?a=1&b=2' },
        ],
      }),
    ];
    const made = page(write(english, { document: { ...notedDocument, blocks }, annotations: [] }));
    expect(made.querySelectorAll('ol > li')).toHaveLength(2);
    expect([...made.querySelectorAll('th')].map((cell) => cell.textContent)).toEqual(['نام', 'سن']);
    expect(made.querySelector('table')?.getAttribute('dir')).toBe('rtl');
    expect(made.querySelector('pre code')?.textContent).toBe('a  <b>');
    expect(made.querySelector('a[href="https://example.org/?a=1&b=2"]')?.textContent).toBe('l');
  });

  it('leaves the text away where only notes are wanted', () => {
    const made = page(write({ ...english, notesOnly: true }));
    expect(made.querySelectorAll('.entry')).toHaveLength(notes.length);
    expect(made.querySelector('.text')).toBeNull();
  });
});
