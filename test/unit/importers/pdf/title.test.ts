/** What a PDF is called, by its pages and by its properties. */
import { describe, expect, it } from 'vitest';
import { importBytes } from '../../../../corpus/importers/registry.ts';
import { findTitle } from '../../../../corpus/importers/pdf/title.ts';
import { packageAssets } from '../../../support/assets.ts';
import { makePdf } from '../../../support/pdf.ts';

const heading = (text: string, level = 1) => ({ kind: 'heading' as const, level, text });
const paragraph = { kind: 'paragraph' as const, text: 'The mill stands by the river.' };

describe('the title of a PDF', () => {
  it.each([
    ['its largest heading', [paragraph, heading('The mill')], 'Mills', 'The mill'],
    ['its properties where it has no such heading', [heading('Wheels', 2)], 'Mills', 'Mills'],
    [
      'its properties where the heading is of letters that the fonts do not name',
      [heading('�ق�د�م')],
      'Mills',
      'Mills',
    ],
    [
      'a heading with few such letters',
      [heading('راهنمای آسیاب‌های آب� در کوهستان')],
      'Mills',
      'راهنمای آسیاب‌های آب� در کوهستان',
    ],
    ['its properties where "Contents" is the heading', [heading('Contents')], 'Mills', 'Mills'],
    ['its properties above a Persian list', [heading('فهرست مطالب')], 'آسیاب', 'آسیاب'],
    ['not what a program made up', [paragraph], 'Microsoft Word - draft 2.doc', undefined],
    ['not the path of its source', [paragraph], 'D:/texts/mill/chapter.dvi', undefined],
    ['not a property of unnamed letters', [paragraph], '��� �', undefined],
    ['none where nothing says it', [paragraph], '', undefined],
  ])('is %s', (_, drafts, said, title) => {
    expect(findTitle(drafts, said)).toBe(title);
  });

  it('is the name of the file where the properties hold only what a program made up', async () => {
    const bytes = makePdf({
      title: 'Microsoft Word - draft.doc',
      pages: [{ lines: ['The water runs under the ground for many kilometres.'] }],
    });
    const { content } = await importBytes({
      bytes,
      fileName: 'water under ground.pdf',
      assets: packageAssets,
    });
    expect(content.metadata.title).toBe('water under ground');
  });
});
