/** What stands around a title that the file itself tells: in word processors' files, in PDF, in chapters of books. */
import { describe, expect, it } from 'vitest';
import {
  addChapterCredits,
  addPrintedLead,
} from '../../../../corpus/importers/capture/titled-lead.ts';
import { emptyPart, type BlockDraft } from '../../../../corpus/importers/draft.ts';
import { importBytes } from '../../../../corpus/importers/registry.ts';
import { docx, paragraph } from '../../../support/docx.ts';

const prose =
  'The kiln was lit again in March, and its smoke reached the river. The potter says that the clay is better after rain, and kneads it himself.';
const nasr =
  'کورهٔ آجرپزی را دوباره روشن کردند و دودش تا رودخانه رسید. استادکار می‌گوید خاک این‌جا پس از باران بهتر ورز می‌آید.';

function drafts([title = '', ...lines]: readonly string[]): BlockDraft[] {
  const draft = (text: string): BlockDraft => {
    return { kind: 'paragraph', text, marks: [], place: {}, part: 0 };
  };
  return [{ ...draft(title), kind: 'heading', level: 1 }, ...lines.map(draft)];
}

const told = (title: string) => ({
  ...emptyPart('section'),
  title,
  authors: ['Owner of the computer'],
  dates: [{ text: '2020-01-02', iso: '2020-01-02', calendar: 'gregorian' as const }],
});

describe('the lead of a text whose file has properties', () => {
  it('says who wrote it before the name of whoever made the file, and its own day first', () => {
    const part = told('The kiln by the river');
    addPrintedLead(
      part,
      drafts([part.title, 'By Ann Weaver', 'Translated by Tom Reed', '12 March 2019', prose]),
    );
    expect(part).toMatchObject({ authors: ['Ann Weaver'], translator: 'Tom Reed' });
    expect(part.dates.map(({ iso }) => iso)).toEqual(['2019-03-12', '2020-01-02']);
  });

  it('leaves the properties as they are where it has no byline, or another title', () => {
    for (const lines of [
      ['The kiln by the river', prose],
      ['Quite another title', 'By Ann Weaver', prose],
    ]) {
      const part = told('The kiln by the river');
      addPrintedLead(part, drafts(lines));
      expect(part).toEqual(told('The kiln by the river'));
    }
  });

  it('is read in a DOCX: a bare name above the translator wrote the text', async () => {
    const body = [
      paragraph('کورهٔ کنار رود', '<w:outlineLvl w:val="0"/>'),
      paragraph('سارا نیک‌پور'),
      paragraph('ترجمه از مریم باغبان'),
      paragraph(nasr),
    ].join('');
    const { content } = await importBytes({ bytes: docx({ body }), fileName: 'کوره.docx' });
    expect(content.metadata).toMatchObject({
      title: 'کورهٔ کنار رود',
      authors: ['سارا نیک‌پور'],
      translator: 'مریم باغبان',
    });
    expect(content.parts[0]).toMatchObject({ authors: ['سارا نیک‌پور'] });
  });
});

describe('the credits of a chapter', () => {
  it('are those that a word announces; a bare name there may be whose turn it is to tell', () => {
    const by = { ...emptyPart('chapter'), title: 'The kiln' };
    addChapterCredits(by, drafts(['The kiln', 'By Ann Weaver', prose]));
    expect(by.authors).toEqual(['Ann Weaver']);
    const turn = { ...emptyPart('chapter'), title: 'The kiln' };
    addChapterCredits(turn, drafts(['The kiln', 'Ann Weaver', '12 March 1911', prose]));
    expect(turn).toEqual({ ...emptyPart('chapter'), title: 'The kiln' });
  });
});
