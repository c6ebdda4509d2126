// Corrections one after the other: what each does to the beads that it does not name, and how the whole becomes better.
import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { byChance, byDoubt, correctInTurn, type Order } from '../../support/correcting.ts';
import {
  fixtureSentences,
  genreSentences,
  parallelText,
  starterSentences,
  withLoss,
  type Loss,
} from '../../support/parallel-texts.ts';
import { chances } from '../../support/seeded-random.ts';

const rows: Record<string, string | number>[] = [];

afterAll(() => {
  console.table(rows);
  mkdirSync('.cache', { recursive: true });
  writeFileSync('.cache/benchmark-corrections.json', JSON.stringify(rows, null, 2));
});

const halves = {
  dev: [...starterSentences(), ...fixtureSentences(), ...genreSentences('dev')],
  held: genreSentences('held'),
};
const orders: readonly (readonly [string, Order])[] = [
  ['by doubt', byDoubt],
  ['by chance', byChance(5)],
];
const cases = (['dev', 'held'] as const).flatMap((half) =>
  (['nothing', 'sentences', 'passages', 'chapter'] as const).flatMap((loss) =>
    orders.map(([name, order]) => [half, loss, name, order] as const),
  ),
);

/** All texts of a half as one, with a third of the sentences missing by turns on either side. */
function textOf(half: keyof typeof halves, loss: Loss | 'nothing') {
  const torn = halves[half].flatMap(([, sentences], index) => {
    const side = index % 2 === 0 ? 'persian' : 'english';
    return loss === 'nothing' ? sentences : withLoss(sentences, side, loss, 0.35, chances(index));
  });
  return parallelText(half, torn);
}

it.each(cases)('%s texts, missing: %s, corrected %s', (half, loss, name, order) => {
  const { first, corrections } = correctInTurn(textOf(half, loss), 40, order);
  const sum = (list: typeof corrections, of: 'gained' | 'lost'): number =>
    list.reduce((all, correction) => all + correction[of], 0);
  const [found, put] = [true, false].map((is) => corrections.filter((one) => one.found === is));
  const round = (value: number | undefined): number => Math.round((value ?? 0) * 1000) / 1000;
  rows.push({
    name: `${half}, missing: ${loss}, ${name}`,
    confirmed: found!.length,
    'then gained': sum(found!, 'gained'),
    'then lost': sum(found!, 'lost'),
    'put right': put!.length,
    gained: sum(put!, 'gained'),
    lost: sum(put!, 'lost'),
    f1: round(first),
    ...Object.fromEntries(
      [5, 10, 20, 40].map((count) => [`after ${count}`, round(corrections[count - 1]?.f1)]),
    ),
  });
  expect(sum(corrections, 'lost')).toBeLessThanOrEqual(3 + sum(corrections, 'gained'));
  expect(corrections.at(-1)!.f1).toBeGreaterThan(first);
});
