/** What a capture says of itself as a whole. */
import { expect, it } from 'vitest';
import type { Imported } from '../../../../corpus/importers/importer.ts';
import { textImporter } from '../../../../corpus/importers/text/importer.ts';

const garden =
  'باغ ایرانی را معمولاً به چهار بخش می‌کنند و در میان آن جوی آبی روان است. سایهٔ درختان، گرمای روز را کم می‌کند.';
const comment =
  'The water comes from far away, and nobody in our street knows how far it has to travel. ';

async function read(lines: readonly string[]): Promise<Imported> {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  return textImporter.import({ bytes, fileName: 'the_garden.txt' });
}

it('takes the language of the article, not of the longer comments under it', async () => {
  const thread = ['Daniel', 'Sara'].flatMap((name) => [
    '',
    '',
    '',
    `About it`,
    '',
    `by ${name} on`,
    '',
    comment.repeat(9),
  ]);
  const { content } = await read([garden, '', garden, ...thread]);
  expect(content.parts.map(({ kind, language }) => [kind, language])).toEqual([
    ['article', 'fa'],
    ['comment', 'en'],
    ['comment', 'en'],
  ]);
  expect(content.metadata).toMatchObject({ language: 'fa', direction: 'rtl' });
});

it('names a page without a title after its file, and says so', async () => {
  const { content, report } = await read([garden]);
  expect(content.metadata.title).toBe('the garden');
  expect(report.map(({ code }) => code)).toEqual(['titleFromFileName']);
});
