/** Two files with one segment a line, aligned from the command line. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { exitCodes } from '../../../../electron/command-line/exit-codes.ts';
import { newDesk } from '../../../support/desk.ts';

const Bead = z.object({
  original: z.array(z.number()),
  translation: z.array(z.number()),
  confidence: z.number(),
});
const Aligned = z.object({ beads: z.array(Bead) });
const Failed = z.object({ error: z.object({ code: z.string() }) });

function deskWithLines() {
  const desk = newDesk();
  const byteOrderMark = '\uFEFF';
  writeFileSync(
    join(desk.folder, 'fa.txt'),
    `${byteOrderMark}آب در باغ است.\r\n\r\nکوه بلند است.\r\n`,
  );
  writeFileSync(join(desk.folder, 'en.txt'), 'Water is in the garden.\nThe mountain is high.');
  return desk;
}

it('counts lines from 0, with empty ones, whatever ends them', async () => {
  const { json } = deskWithLines();
  const { beads, code } = await json(Aligned, 'align', '--segments', 'fa.txt', 'en.txt');
  expect(code).toBe(exitCodes.done);
  expect(beads).toMatchObject([
    { original: [0], translation: [0] },
    { original: [2], translation: [1] },
  ]);
});

it('prints a line for each bead without --json', async () => {
  const { run } = deskWithLines();
  const { stdout } = await run('align', 'en.txt', 'fa.txt', '--segments');
  expect(stdout).toMatch(/^0\t0\t[01]\.\d{3}\n1\t2\t[01]\.\d{3}\n$/u);
});

it('names a file that is not there', async () => {
  const { json } = deskWithLines();
  const { error, code } = await json(Failed, 'align', '--segments', 'fa.txt', 'none.txt');
  expect([error.code, code]).toEqual(['notFound', exitCodes.failed]);
});
