/** The export for Obsidian: properties, callouts, identifiers; exported again, what the reader added stays. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exporters } from '../../../corpus/exporters/registry.ts';
import { readHead } from '../../../corpus/exporters/obsidian/front-matter.ts';
import { mergeObsidian } from '../../../corpus/exporters/obsidian/merge.ts';
import { readRegions } from '../../../corpus/exporters/obsidian/regions.ts';
import { english, exported, mark, notedDocument, notes } from '../../support/noted-document.ts';

const write = (annotations = notes): string =>
  exporters.obsidian.export(exported(notedDocument, annotations), english);
const text = write();
const [first = '', second = '', third = ''] = notes.map(({ id }) => id);
const end = (id: string): string => `%% hashiyeh:end ${id} %%`;

describe('the export for Obsidian', () => {
  it('begins with properties in YAML', () => {
    const { properties } = readHead(text);
    expect(properties.get('title')).toBe('title: "قنات #۱"');
    expect(properties.get('authors')).toBe('authors: ["مینا راد","O’Hara & Sons"]');
    expect(properties.get('date')).toBe('date: "2011-12-04"');
    expect(properties.get('sha256')).toContain(notedDocument.provenance.sha256);
    expect(exporters.obsidian.again?.documentOf(text)).toBe(notedDocument.id);
  });

  it('has a callout for each passage by its colour, and an identifier on a line of its own', () => {
    expect(text).toContain('\n> [!success|green] Passage 1\n> آب در تاریکی');
    expect(text).toContain('\n> [!danger|pink] Passage 3\n');
    for (const { id } of notes) expect(text).toContain(`\n\n^${id}\n%% hashiyeh:end`);
  });

  it('keeps the reader’s words in a callout inside, apart from those of others', () => {
    expect(text).toContain('> > [!note] Reader’s note\n> > +یادداشت من');
    expect(text).toContain('> > [!quote] Comment in the file by Dara (1 May 2025)\n> > \\@SUM');
    expect(text).toContain('#آب/چاه #to-check');
  });

  it('shows a line whose first letter misleads in its own direction', () => {
    const blocks = notedDocument.blocks.map((block) =>
      block.id === 'b1' ? { ...block, text: 'iPhone آب در تاریکی' } : block,
    );
    const annotation = mark('آب در', 'تاریکی', {}, 'annotation');
    const selectors = [
      { type: 'TextQuoteSelector', exact: 'iPhone آب در تاریکی', prefix: '', suffix: '' } as const,
    ];
    const document = { ...notedDocument, blocks };
    const annotations = [{ ...annotation, selectors }];
    expect(exporters.obsidian.export(exported(document, annotations), english)).toContain(
      '> \u200fiPhone آب در تاریکی',
    );
  });

  it('lets no comment sign of a note hide what follows', () => {
    const note = { text: 'a %% b', language: 'en', direction: 'ltr' } as const;
    const written = write([mark('آب در', 'تاریکی', { note }, 'annotation')]);
    expect(written).toContain('> > a %\\% b');
  });
});

describe('exporting again over a file', () => {
  it('changes nothing where nothing changed', () => {
    expect(mergeObsidian(text, text)).toBe(text);
  });

  it('keeps what the reader wrote between and after the passages, and his properties', () => {
    const mine = text
      .replace('---\n', '---\nstatus: reading\n')
      .replace('tags: ["water"]', 'tags:\n  - water\n  - mine')
      .replace(end(first), `${end(first)}\n\nMy thought on this.\n\n- [[Another note]]`);
    const merged = mergeObsidian(`${mine}\nAt the end.\n`, write(notes.slice(0, 3)));
    expect(merged).toContain(`${end(first)}\n\nMy thought on this.\n\n- [[Another note]]\n`);
    expect(merged).toContain('\nstatus: reading\n');
    expect(merged).toContain('\ntags:\n  - water\n  - mine\n');
    expect(merged.trimEnd().endsWith('At the end.')).toBe(true);
  });

  it('takes changes inside our regions back and brings changed notes in', () => {
    const edited = text.replace('Passage 2', 'Passage nine');
    expect(mergeObsidian(edited, text)).toBe(text);
    const fresh = write(notes.slice(0, 2));
    expect(mergeObsidian(text, fresh)).not.toContain(`hashiyeh:begin ${third}`);
  });

  it('keeps words beside a passage that is gone, after the one before it', () => {
    const mine = text.replace(end(second), `${end(second)}\n\nStill worth a thought.`);
    const without = notes.filter(({ id }) => id !== second);
    const merged = mergeObsidian(mine, write(without));
    expect(merged).toContain(`${end(first)}\n\nStill worth a thought.\n`);
    expect(merged).not.toContain(`hashiyeh:begin ${second}`);
  });

  it('takes a region that lost its end for the reader’s words', () => {
    const broken = text.replace(end(second), '');
    const merged = mergeObsidian(broken, text);
    expect(merged.split(`%% hashiyeh:begin ${second} %%`)).toHaveLength(3);
    expect(readRegions(merged).regions.map(({ name }) => name)).toEqual(
      readRegions(text).regions.map(({ name }) => name),
    );
  });

  it('keeps a whole file that was never exported', () => {
    const merged = mergeObsidian('My own file.\n\n---\n\nWith a rule.\n', text);
    expect(merged).toContain('My own file.\n\n---\n\nWith a rule.\n');
    expect(readRegions(merged).regions).toHaveLength(notes.length + 1);
  });

  it('loses no line of the reader’s, has every passage once, and merging twice is merging once', () => {
    const line = fc.constantFrom(
      'a thought',
      'فکر من',
      '## heading',
      '- [ ] to do',
      '> quote',
      '---',
    );
    const words = fc.array(line, { maxLength: 3 }).map((lines) => lines.join('\n'));
    const names = ['a', 'b', 'c', 'd', 'e'];
    const file = (added: readonly string[], present: readonly boolean[]): string => {
      const regions = names.flatMap((name, index) => {
        const own = added[index] ?? '';
        const region = `%% hashiyeh:begin ${name} %%\nours\n%% hashiyeh:end ${name} %%`;
        return present[index] ? [region + (own === '' ? '' : `\n\n${own}`)] : [];
      });
      return `---\nsha256: "1"\n---\n\n${regions.join('\n\n')}\n`;
    };
    const some = fc.array(fc.boolean(), { minLength: 5, maxLength: 5 });
    const texts = fc.array(words, { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(texts, some, some, (added, before, after) => {
        const old = file(added, before);
        const fresh = file([], after);
        const merged = mergeObsidian(old, fresh);
        const own = added.flatMap((lines, index) => (before[index] ? lines.split('\n') : []));
        const kept = readRegions(readHead(merged).body);
        const outside = [kept.before, ...kept.regions.map((region) => region.after)]
          .join('\n')
          .split('\n');
        expect(outside.filter((each) => each !== '')).toEqual(own.filter((each) => each !== ''));
        expect(kept.regions.map(({ name }) => name)).toEqual(
          names.filter((_name, at) => after[at]),
        );
        expect(mergeObsidian(merged, fresh)).toBe(merged);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
