/** Terms from the command line: a memory comes in, terms are found in it, glossaries go in and out. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { Term } from '../../../../corpus/alignment/terms/term.ts';
import { exitCodes } from '../../../../electron/command-line/exit-codes.ts';
import { TermReport } from '../../../../electron/shared/term-requests.ts';
import { newDesk } from '../../../support/desk.ts';

const unit = (fa: string, en: string) =>
  `<tu><tuv xml:lang="fa"><seg>${fa}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu>`;
const memory = `<tmx version="1.4"><header srclang="fa"/><body>${[
  unit('باغ سبز است.', 'The garden is green.'),
  unit('باغ‌هایشان را دیدم.', 'I saw their gardens.'),
  unit('به باغ رفت.', 'He went to the orchard.'),
  unit('در باغ بود.', 'She was there.'),
  unit('آب روان است.', 'The water flows.'),
].join('')}</body></tmx>`;

const Listed = z.object({ terms: z.array(Term) });
const Brought = z.object({
  files: z.array(
    z.object({
      added: z.number(),
      enriched: z.number(),
      same: z.number(),
      problems: z.array(z.unknown()),
    }),
  ),
});

it('finds a term in its forms and counts how it is rendered', async () => {
  const { run, json, folder } = newDesk();
  writeFileSync(join(folder, 'memory.tmx'), memory);
  await run('import', 'memory.tmx');
  await run('terms', 'add', 'باغ', 'garden', '--forbid', 'orchard', '--note', 'green');
  const report = await json(TermReport, 'terms', 'show', 'باغ');
  expect(report.renderings).toEqual([
    { standing: 'preferred', words: 'garden', count: 2 },
    { standing: 'forbidden', words: 'orchard', count: 1 },
    { standing: 'none', words: '', count: 1 },
  ]);
  expect(report.uses.map(({ from, words }) => [from, words])).toEqual([
    ['original', 'باغ'],
    ['translation', 'garden'],
    ['original', 'باغ‌هایشان'],
    ['translation', 'gardens'],
    ['original', 'باغ'],
    ['original', 'باغ'],
  ]);
  expect(report.uses[2]?.beside).toMatchObject({
    text: 'I saw their gardens.',
    standing: 'preferred',
    found: { start: 12, end: 19 },
  });
  const { stdout } = await run('terms', 'show', 'gardens');
  expect(stdout).toContain('2\tpreferred\tgarden');
});

it('brings a glossary in, each term once, and writes it again', async () => {
  const { run, json, folder } = newDesk();
  writeFileSync(join(folder, 'in.txt'), 'باغ\tgarden\nچاه\n');
  await run('import', 'garden.txt');
  const planned = await json(Brought, 'terms', 'import', 'in.txt', '--dry-run');
  expect(planned.files).toEqual([
    { added: 1, enriched: 0, same: 0, problems: [{ line: 2, reason: 'oneSide' }] },
  ]);
  expect((await json(Listed, 'terms')).terms).toEqual([]);
  const { stderr } = await run('terms', 'import', 'in.txt');
  expect(stderr).toContain('in.txt, line 2: words on one side only');
  const again = await json(Brought, 'terms', 'import', 'in.txt');
  expect(again.files[0]).toMatchObject({ added: 0, same: 1 });
  await run('terms', 'export', '--format', 'tbx', '--output', 'out.tbx');
  expect(readFileSync(join(folder, 'out.tbx'), 'utf8')).toContain('<term>باغ</term>');
  expect((await run('terms', 'export')).stdout).toBe('باغ\tgarden\n');
  const { terms } = await json(Listed, 'terms');
  await run('terms', 'remove', terms[0]!.id);
  expect((await json(Listed, 'terms')).terms).toEqual([]);
});

it('says what is wrong with a request', async () => {
  const { run } = newDesk();
  await run('import', 'garden.txt');
  expect((await run('terms', 'add', ' ', 'x')).code).toBe(exitCodes.wrongUsage);
  expect((await run('terms', 'show', 'nothing')).code).toBe(exitCodes.failed);
  const missing = await run('terms', 'import', 'missing.tbx');
  expect([missing.code, missing.stderr]).toEqual([
    exitCodes.failed,
    expect.stringContaining('missing.tbx'),
  ]);
});
