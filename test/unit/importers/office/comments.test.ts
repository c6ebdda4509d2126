/** Comments of DOCX and ODT: the passage that each stands on, what was said, and that the text holds none of it. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../corpus/document/plain-text.ts';
import { rangeText, trimRange } from '../../../../corpus/document/range.ts';
import type { Imported } from '../../../../corpus/importers/importer.ts';
import { importBytes } from '../../../../corpus/importers/registry.ts';
import { docx, paragraph, run, type DocxParts } from '../../../support/docx.ts';
import { odt } from '../../../support/odt.ts';

/** The commented words and who said what about them, in order. */
const told = ({ content, comments = [] }: Imported) => {
  const plain = plainText(content.blocks);
  return comments.map(({ range, notes }) => [
    rangeText(plain, trimRange(plain, range)),
    ...notes.map(({ author, text }) => `${author}: ${text}`),
  ]);
};
const textOf = ({ content }: Imported) => content.blocks.map(({ text }) => text);

const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
const end = (id: number) => `<w:commentRangeEnd w:id="${id}"/>`;
const sign = (id: number) => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
const comment = (id: number, ...lines: string[]) =>
  `<w:comment w:id="${id}" w:author="مریم" w:date="2020-05-06T07:08:09Z">${lines.map((line) => paragraph(line)).join('')}</w:comment>`;
const readDocx = (parts: DocxParts) => importBytes({ bytes: docx(parts), fileName: 'باغ.docx' });

describe('a comment of a DOCX', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'stands on its words, across runs',
      `<w:p>${run('یک ')}${start(1)}${run('باغ ')}${run('بزرگ')}${end(1)}${sign(1)}${run(' بود.')}</w:p>`,
      'باغ بزرگ',
    ],
    [
      'reaches from one paragraph into another',
      `<w:p>${run('Water ')}${start(1)}${run('runs')}</w:p><w:p>${run('below')}${end(1)}${sign(1)}${run(' ground.')}</w:p>`,
      'runs\nbelow',
    ],
    [
      'may begin and end between paragraphs',
      `${paragraph('One')}${start(1)}${paragraph('Two')}${paragraph('Three')}${end(1)}${paragraph('Four')}<w:p>${sign(1)}</w:p>`,
      'Two\nThree',
    ],
    [
      'may end after the last paragraph',
      `${paragraph('One')}${start(1)}${paragraph('Two')}${end(1)}<w:p>${sign(1)}</w:p>`,
      'Two',
    ],
    [
      'without a range stands on the word before its sign',
      `<w:p>${run('می‌رود به باغ')}${sign(1)}${run(' و می‌ماند')}</w:p>`,
      'باغ',
    ],
    [
      'whose sign stands inside a word takes the whole word',
      `<w:p>${run('an aque')}${sign(1)}${run('duct there')}</w:p>`,
      'aqueduct',
    ],
    [
      'whose sign stands before everything takes the first word',
      `<w:p>${sign(1)}${run('  Water runs')}</w:p>`,
      'Water',
    ],
    [
      'around deleted words only stands on what is beside them',
      `<w:p>${run('Water ')}${start(1)}<w:del>${run('flows')}</w:del>${end(1)}${sign(1)}${run(' down')}</w:p>`,
      'Water',
    ],
    [
      'inside a deletion keeps its place',
      `<w:p>${run('Water')}<w:del>${start(1)}${run('flows')}${end(1)}${sign(1)}</w:del>${run(' down')}</w:p>`,
      'Water',
    ],
    [
      'in the cell of a table stands on words of the row',
      `<w:tbl><w:tr><w:tc>${paragraph('Name')}</w:tc><w:tc><w:p>${start(1)}${run('Fin')}${end(1)}${sign(1)}</w:p></w:tc></w:tr></w:tbl>`,
      'Fin',
    ],
    [
      'is not shifted by the spaces around its paragraph',
      `<w:p>${run('   A ')}${start(1)}${run('garden')}${end(1)}${sign(1)}${run('  ')}</w:p>`,
      'garden',
    ],
  ];
  it.each(cases)('%s', async (_, body, words) => {
    const imported = await readDocx({ body, comments: comment(1, 'چه قدر؟') });
    expect(told(imported)).toEqual([[words, 'مریم: چه قدر؟']]);
    expect(textOf(imported).join('\n')).not.toContain('چه قدر');
    expect(imported.content.parts).toHaveLength(1);
    expect(imported.report).toContainEqual(
      expect.objectContaining({ code: 'commentsAsNotes', details: { count: 1 } }),
    );
  });

  it('in a footnote stands on words of the note, behind its number', async () => {
    const imported = await readDocx({
      body: `<w:p>${run('جوی')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
      footnotes: `<w:footnote w:id="2"><w:p>${start(1)}${run('آبراه')}${end(1)}${run(' باریک')}</w:p></w:footnote>`,
      comments: comment(1, 'پهن است'),
    });
    expect(told(imported)).toEqual([['آبراه', 'مریم: پهن است']]);
  });

  it('keeps its paragraphs as lines, its author and its time', async () => {
    const body = `<w:p>${start(1)}${run('باغ')}${end(1)}${sign(1)}</w:p>`;
    const { comments } = await readDocx({ body, comments: comment(1, 'یک', 'دو') });
    expect(comments?.[0]?.notes).toEqual([
      { author: 'مریم', text: 'یک\nدو', created: '2020-05-06T07:08:09.000Z' },
    ]);
  });

  const times: readonly (readonly [string, string | undefined])[] = [
    ['2020-05-06T07:08:09', '2020-05-06T07:08:09.000Z'],
    ['2020-05-06T07:08:09+03:30', '2020-05-06T03:38:09.000Z'],
    ['2020-13-46T07:08:09Z', undefined],
    ['yesterday', undefined],
    ['', undefined],
  ];
  it.each(times)('written at «%s» has the time %s', async (written, created) => {
    const { comments } = await readDocx({
      body: `<w:p>${run('Water')}${sign(1)}</w:p>`,
      comments: `<w:comment w:id="1" w:date="${written}">${paragraph('Why?')}</w:comment>`,
    });
    expect(comments?.[0]?.notes[0]?.author).toBe('');
    expect(comments?.[0]?.notes[0]?.created).toBe(created);
  });

  it('and its answers are one note each with its author, on one passage', async () => {
    const said = (id: number, author: string, words: string) =>
      `<w:comment w:id="${id}" w:author="${author}"><w:p w14:paraId="0000000${id}">${run(words)}</w:p></w:comment>`;
    const imported = await readDocx({
      body: `<w:p>${start(4)}${start(5)}${start(6)}${run('باغ')}${end(4)}${end(5)}${end(6)}${sign(4)}${sign(5)}${sign(6)}${run(' سبز')}${sign(7)}</w:p>`,
      comments: `${said(4, 'مریم', 'کدام؟')}${said(5, 'Omid', 'Fin.')}${said(7, 'Omid', 'Green?')}${said(6, 'مریم', 'سپاس')}`,
      commentsExtended:
        '<w15:commentEx w15:paraId="00000005" w15:paraIdParent="00000004"/><w15:commentEx w15:paraId="00000006" w15:paraIdParent="00000005"/>',
    });
    expect(told(imported)).toEqual([
      ['باغ', 'مریم: کدام؟', 'Omid: Fin.', 'مریم: سپاس'],
      ['سبز', 'Omid: Green?'],
    ]);
    expect(imported.comments?.map(({ number }) => number)).toEqual([0, 2]);
  });

  it('that answers itself in a circle is not lost', async () => {
    const imported = await readDocx({
      body: `<w:p>${run('Water')}${sign(1)}</w:p>`,
      comments: `<w:comment w:id="1" w:author="A"><w:p w14:paraId="1">${run('Why?')}</w:p></w:comment><w:comment w:id="2" w:author="B"><w:p w14:paraId="2">${run('So.')}</w:p></w:comment>`,
      commentsExtended:
        '<w15:commentEx w15:paraId="1" w15:paraIdParent="2"/><w15:commentEx w15:paraId="2" w15:paraIdParent="1"/>',
    });
    const all = [...told(imported).flat(), ...textOf(imported)].join('\n');
    expect(all).toContain('Why?');
    expect(all).toContain('So.');
  });

  it('that nothing in the text refers to stays a part of the text, with its author', async () => {
    const imported = await readDocx({ body: paragraph('Water'), comments: comment(9, 'چرا؟') });
    expect(imported.comments).toEqual([]);
    expect(imported.content.parts[1]).toMatchObject({ kind: 'comment', authors: ['مریم'] });
    expect(textOf(imported)).toEqual(['Water', 'چرا؟']);
  });

  it('without words is no note', async () => {
    const imported = await readDocx({
      body: `<w:p>${run('Water')}${sign(1)}</w:p>`,
      comments: comment(1, '  '),
    });
    expect(imported.comments).toEqual([]);
    expect(textOf(imported)).toEqual(['Water']);
  });
});

describe('a comment of an ODT', () => {
  const p = (text: string) => `<text:p>${text}</text:p>`;
  const note = (attributes: string, words: string, author = 'مریم') =>
    `<office:annotation ${attributes}><dc:creator>${author}</dc:creator><dc:date>2020-05-06T07:08:09.000000000</dc:date>${p(words)}</office:annotation>`;
  const readOdt = (text: string) => importBytes({ bytes: odt({ text }), fileName: 'باغ.odt' });

  const cases: readonly (readonly [string, string, readonly string[], string])[] = [
    [
      'stands on its words',
      p(`یک ${note('office:name="c"', 'چه قدر؟')}باغ<office:annotation-end office:name="c"/> بود.`),
      ['یک باغ بود.'],
      'باغ',
    ],
    [
      'reaches from one paragraph into another',
      p(`Water ${note('office:name="c"', 'چه قدر؟')}runs`) +
        p('below<office:annotation-end office:name="c"/> ground'),
      ['Water runs', 'below ground'],
      'runs\nbelow',
    ],
    [
      'without an end stands on the word before it',
      p(`Water runs${note('', 'چه قدر؟')} down`),
      ['Water runs down'],
      'runs',
    ],
    [
      'does not swallow the space at its borders',
      p(`Water ${note('', 'چه قدر؟')} runs`),
      ['Water runs'],
      'runs',
    ],
    [
      'in the cell of a table stands on words of the row',
      `<table:table><table:table-row><table:table-cell>${p('Name')}</table:table-cell><table:table-cell>${p(`Fin${note('', 'چه قدر؟')}`)}</table:table-cell></table:table-row></table:table>`,
      ['Name\tFin'],
      'Fin',
    ],
  ];
  it.each(cases)('%s', async (_, text, blocks, words) => {
    const imported = await readOdt(text);
    expect(textOf(imported)).toEqual(blocks);
    expect(told(imported)).toEqual([[words, 'مریم: چه قدر؟']]);
    expect(imported.comments?.[0]?.notes[0]?.created).toBe('2020-05-06T07:08:09.000Z');
  });

  it('and its answers are one note each with its author, on one passage', async () => {
    const imported = await readOdt(
      p(
        `${note('office:name="a"', 'کدام؟')}باغ<office:annotation-end office:name="a"/>${note('loext:parent-name="a"', 'Fin.', 'Omid')}`,
      ),
    );
    expect(told(imported)).toEqual([['باغ', 'مریم: کدام؟', 'Omid: Fin.']]);
  });

  it('on deleted words goes with them', async () => {
    const imported = await readOdt(
      `<text:tracked-changes><text:changed-region><text:deletion>${p(`old${note('', 'چرا؟')}`)}</text:deletion></text:changed-region></text:tracked-changes>${p('New')}`,
    );
    expect(imported.comments).toEqual([]);
    expect(textOf(imported)).toEqual(['New']);
  });
});
