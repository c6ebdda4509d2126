/** Pairs from the command line: made, listed, aligned, written and taken apart. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { exitCodes } from '../../../../electron/command-line/exit-codes.ts';
import { newDesk } from '../../../support/desk.ts';

const Listed = z.object({ documents: z.array(z.object({ id: z.string(), title: z.string() })) });
const Side = z.object({ document: z.string(), language: z.string(), title: z.string() });
const Told = z.object({ id: z.string(), original: Side, translation: Side, beads: z.number() });
const Made = z.object({ pair: Told, made: z.boolean() });
const Pairs = z.object({ pairs: z.array(Told) });
const Segment = z.object({ block: z.string(), text: z.string() });
const Aligned = z.object({
  pair: z.string().optional(),
  beads: z.array(
    z.object({
      original: z.array(Segment),
      translation: z.array(Segment),
      confidence: z.number(),
      state: z.string(),
    }),
  ),
});
const Suggested = z.object({
  suggestions: z.array(
    z.object({
      original: z.object({ document: z.string() }),
      translation: z.object({ document: z.string() }),
      score: z.number(),
      reasons: z.array(z.object({ kind: z.string() })),
    }),
  ),
});
const Failed = z.object({ error: z.object({ code: z.string() }) });

const english = [
  'The well was dug in 1852 near Yazd.',
  'Its water reached 24 gardens & fields.',
  'Nobody wrote down who dug it.',
];
const persian = [
  'چاه در سال ۱۸۵۲ نزدیک یزد کنده شد.',
  'آبش به ۲۴ باغ و کشتزار می‌رسید.',
  'هیچ‌کس ننوشت که چه کسی آن را کند.',
];

async function deskWithTwo() {
  const desk = newDesk();
  writeFileSync(join(desk.folder, 'well.txt'), `${english.join(' ')}\n`);
  writeFileSync(join(desk.folder, 'chah.txt'), `${persian.join(' ')}\n`);
  await desk.run('import', 'well.txt', 'chah.txt');
  const { documents } = await desk.json(Listed, 'list');
  const idOf = (name: string) => documents.find(({ title }) => title.includes(name))!.id;
  return { ...desk, well: idOf('well'), chah: idOf('chah') };
}

it('pairs two documents once, lists them, and takes them apart', async () => {
  const { json, run, well, chah } = await deskWithTwo();
  const { pair, made } = await json(Made, 'pair', well.slice(0, 12), chah);
  expect(made).toBe(true);
  expect(pair).toMatchObject({
    original: { document: well, language: 'en' },
    translation: { document: chah, language: 'fa' },
    beads: 3,
  });
  expect((await json(Made, 'pair', well, chah)).made).toBe(false);
  expect((await json(Pairs, 'pair', 'list')).pairs).toEqual([pair]);
  expect((await run('unpair', chah, well)).code).toBe(exitCodes.done);
  expect((await json(Pairs, 'pair', 'list')).pairs).toEqual([]);
  expect(await json(Failed, 'unpair', pair.id)).toMatchObject({ error: { code: 'notFound' } });
});

it('makes the other side the original when it is paired the other way round', async () => {
  const { json, well, chah } = await deskWithTwo();
  await json(Made, 'pair', well, chah);
  const { pair, made } = await json(Made, 'pair', chah, well);
  expect(made).toBe(true);
  expect(pair.original.document).toBe(chah);
  expect((await json(Pairs, 'pair', 'list')).pairs).toHaveLength(1);
});

it('aligns sentence by sentence, paired or not, and writes TMX and a table', async () => {
  const { json, run, folder, well, chah } = await deskWithTwo();
  const { beads } = await json(Aligned, 'align', well, chah);
  const words = beads.map(({ original, translation }) => [
    original.map(({ text }) => text).join(' '),
    translation.map(({ text }) => text).join(' '),
  ]);
  expect(words).toEqual(english.map((sentence, index) => [sentence, persian[index]]));
  const { pair } = await json(Made, 'pair', well, chah);
  expect(await json(Aligned, 'align', well, chah)).toMatchObject({ pair: pair.id });
  expect((await run('align', well, chah, '--format', 'tmx', '--output', 'well.tmx')).code).toBe(0);
  const tmx = readFileSync(join(folder, 'well.tmx'), 'utf8');
  expect(tmx).toContain('<tuv xml:lang="en"><seg>Its water reached 24 gardens &amp; fields.</seg>');
  const { stdout } = await run('align', well, chah);
  expect(stdout.split('\r\n')[1]).toMatch(`${english[0]}\t${persian[0]}\t`);
  const none = await run('align', well, chah, '--confirmed');
  expect(none.stdout.trim().split('\r\n')).toHaveLength(1);
});

it('writes a bilingual page and a Word file, with the notes or without, and leaves PDF to the window', async () => {
  const { run, folder, well, chah } = await deskWithTwo();
  await run('annotate', well, '--quote', '24 gardens', '--note', 'Which ones?');
  const page = await run('align', well, chah, '--format', 'html');
  expect(page.stdout).toContain('<table class="pair" dir="ltr">');
  expect(page.stdout).toContain('Which ones?');
  const turned = ['--first', 'translation', '--no-notes', '--output', 'well.html'];
  expect((await run('align', well, chah, '--format', 'html', ...turned)).code).toBe(0);
  const written = readFileSync(join(folder, 'well.html'), 'utf8');
  expect(written).toContain('<table class="pair" dir="rtl">');
  expect(written).not.toContain('Which ones?');
  const word = ['--format', 'docx', '--output', 'well.docx'];
  expect((await run('align', well, chah, ...word)).code).toBe(0);
  expect(readFileSync(join(folder, 'well.docx')).subarray(0, 2).toString()).toBe('PK');
  for (const format of ['docx', 'pdf']) {
    expect((await run('align', well, chah, '--format', format)).code).toBe(exitCodes.wrongUsage);
  }
});

it('takes a file that holds both languages apart into its two sides', async () => {
  const { json, run, folder } = await deskWithTwo();
  const mixed = english.flatMap((sentence, index) => [sentence, persian[index]]);
  writeFileSync(join(folder, 'mixed.txt'), mixed.join('\n\n'));
  await run('import', 'mixed.txt');
  const { documents } = await json(Listed, 'list');
  const { id } = documents.find(({ title }) => title === 'mixed')!;
  const { pair } = await json(Made, 'pair', id);
  expect([pair.original.language, pair.translation.language]).toEqual(['en', 'fa']);
  expect(pair.beads).toBe(3);
});

it('suggests the pair that was not made yet, with what speaks for it', async () => {
  const { json, run, well, chah } = await deskWithTwo();
  const { suggestions } = await json(Suggested, 'pair', '--suggest');
  expect(suggestions).toMatchObject([
    { original: { document: expect.stringMatching(`${well}|${chah}`) as unknown } },
  ]);
  expect(suggestions[0]?.reasons.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['words', 'numbers']),
  );
  const { stdout } = await run('pair', well, '--suggest');
  expect(stdout).toContain('1852');
  await run('pair', well, chah);
  expect(await json(Suggested, 'pair', '--suggest')).toMatchObject({ suggestions: [] });
});

it('says what is wrong: no document, one part, a text with itself', async () => {
  const { json, run, well, chah } = await deskWithTwo();
  expect(await json(Failed, 'pair', 'ffff', chah)).toMatchObject({ error: { code: 'notFound' } });
  expect((await run('pair')).code).toBe(exitCodes.wrongUsage);
  expect((await run('pair', well, chah, '--parts', 'p0')).code).toBe(exitCodes.wrongUsage);
  expect((await run('align', well, chah, '--format', 'odt')).code).toBe(exitCodes.wrongUsage);
});
