/** How many passages are found again in an edited text, and how fast, beside Hypothesis' way of matching quotes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe as suite, expect, it } from 'vitest';
import { anchor } from '../../../corpus/annotations/anchor.ts';
import { describe, contextOf } from '../../../corpus/annotations/describe.ts';
import { EditionMap } from '../../../corpus/annotations/edition-map.ts';
import { plainText, type PlainText } from '../../../corpus/document/plain-text.ts';
import { intervalOf, rangeAt, type Interval } from '../../../corpus/document/range.ts';
import { makeBlock } from '../../support/documents.ts';
import { editedText, type EditStrength } from '../../support/edited-text.ts';
import { createProseWriter } from '../../support/generated-prose.ts';
import { createRandom } from '../../support/seeded-random.ts';
import { matchQuote } from './quote-matching.ts';

/** Texts of one's own to measure on: a folder of .txt files; without it, generated prose, in which phrases repeat often. */
const folder = process.env.HASHIYEH_BENCHMARK_TEXTS;
const strengths: readonly EditStrength[] = ['light', 'medium', 'heavy'];

function paragraphs(megabytes: number): readonly string[] {
  if (folder !== undefined) {
    const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
    return files.flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split(/\n+/u)
        .filter((line) => line.trim() !== ''),
    );
  }
  const writer = createProseWriter(41);
  const blocks: string[] = [];
  for (let bytes = 0, n = 0; bytes < megabytes * 1e6; n++) {
    const block = `${writer.paragraph(Math.floor(n / 5) % 2 === 0 ? 'en' : 'fa', 20 + writer.random(120))} (${n})`;
    blocks.push(block);
    bytes += Buffer.byteLength(block);
  }
  return blocks;
}

interface Edited {
  readonly before: PlainText;
  readonly after: PlainText;
  readonly moved: Int32Array;
}

function edited(megabytes: number, strength: EditStrength): Edited {
  const { before, after, moved } = editedText(paragraphs(megabytes), strength, 1000);
  const plain = (texts: readonly string[]) =>
    plainText(texts.map((text, index) => makeBlock(index, text)));
  return { before: plain(before), after: plain(after), moved };
}

/** Passages of two to thirty words that begin anywhere in the text. */
function passages({ before: { text } }: Edited, count: number): readonly Interval[] {
  const random = createRandom(77);
  const lengths = [2, 3, 5, 8, 15, 30];
  return Array.from({ length: count }, () => {
    const start = text.lastIndexOf(' ', random(Math.max(1, text.length - 400))) + 1;
    let end = start;
    for (let words = lengths[random(lengths.length)] ?? 2; words > 0; words--) {
      end += 1 + Math.max(0, text.slice(end + 1, end + 400).search(/\s|$/u));
    }
    return trimmed(text, { start, end });
  });
}

/** Without the white space at its ends, as a reader's mark is. */
function trimmed(text: string, { start, end }: Interval): Interval {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: from + words.trim().length };
}

/** Where the passage went: `gone` where hardly a letter is left; undefined where nobody could say. */
function truth({ before, moved }: Edited, { start, end }: Interval): Interval | 'gone' | undefined {
  let [letters, first, last, left] = [0, -1, -1, 0];
  for (let at = start; at < end; at++) {
    if (/[\s\u200c]/u.test(before.text.charAt(at))) continue;
    letters++;
    const to = moved[at] ?? -1;
    if (to < 0) continue;
    left++;
    // Two letters at an end may have changed places.
    if (first < 0 || to === first - 1) first = to;
    if (to !== last - 1) last = to;
  }
  if (left < 0.15 * letters) return 'gone';
  const isTorn = last < first || last - first > 2 * (end - start) + 40;
  return left < 0.7 * letters || isTorn ? undefined : { start: first, end: last + 1 };
}

type Find = (passage: Interval) => Interval | undefined;

/** Shares in percent: right overlaps by nine tenths, wrong not at all; `gone` of those that are, reported as such. */
function shares(text: Edited, find: Find, count: number) {
  const counts = { right: 0, nearly: 0, missed: 0, wrong: 0, there: 0, gone: 0, goneTotal: 0 };
  for (const passage of passages(text, count)) {
    const expected = truth(text, passage);
    if (expected === undefined) continue;
    const found = find(passage);
    if (expected === 'gone') {
      counts.goneTotal++;
      if (found === undefined) counts.gone++;
      continue;
    }
    counts.there++;
    counts[outcome(expected, found)]++;
  }
  const percent = (part: number, of: number) => Number(((100 * part) / of).toFixed(2));
  const { there, goneTotal } = counts;
  return {
    right: percent(counts.right, there),
    nearly: percent(counts.nearly, there),
    missed: percent(counts.missed, there),
    wrong: percent(counts.wrong, there),
    gone: percent(counts.gone, goneTotal),
    there,
    goneTotal,
  };
}

function outcome(expected: Interval, found: Interval | undefined) {
  if (found === undefined) return 'missed';
  const over = Math.min(expected.end, found.end) - Math.max(expected.start, found.start);
  if (over <= 0) return 'wrong';
  const length = Math.max(expected.end - expected.start, found.end - found.start);
  return over / length >= 0.9 ? 'right' : 'nearly';
}

const byEdition = ({ before, after }: Edited): Find => {
  const map = new EditionMap(before.text, after.text);
  return (passage) => {
    const found = map.carry(passage);
    return found !== undefined && found.words >= 0.5 ? found : undefined;
  };
};

const byQuote =
  ({ before, after }: Edited): Find =>
  (passage) => {
    const found = anchor(after, describe(before, rangeAt(before, passage)).slice(1));
    return found === 'orphan' ? undefined : intervalOf(after, found.range);
  };

const byPeer =
  ({ before, after }: Edited): Find =>
  (passage) => {
    const exact = before.text.slice(passage.start, passage.end);
    const context = contextOf(before.text, passage);
    const found = matchQuote(after.text, { exact, ...context, hint: passage.start });
    return found !== undefined && found.score >= 0.5 ? found : undefined;
  };

function report(benchmark: string, figures: object): void {
  console.log(JSON.stringify({ benchmark, ...figures }));
}

suite('finding passages again', () => {
  it.each(strengths)('is more often right than the peer after %s edits', (strength) => {
    const text = edited(0.3, strength);
    const ours = shares(text, byEdition(text), 3000);
    const peer = shares(text, byPeer(text), 300);
    report(`re-anchoring, both editions, ${strength}`, ours);
    report(`re-anchoring, quotes alone, ${strength}`, shares(text, byQuote(text), 1000));
    report(`re-anchoring, Hypothesis' way, ${strength}`, peer);
    expect(ours.right).toBeGreaterThanOrEqual(peer.right);
    expect(ours.wrong).toBeLessThanOrEqual(peer.wrong);
  });

  it.each(strengths)('of 10,000 highlights in 10 MB takes seconds after %s edits', (strength) => {
    const text = edited(10, strength);
    const all = passages(text, 10_000);
    const before = performance.now();
    const find = byEdition(text);
    for (const passage of all) find(passage);
    const ours = performance.now() - before;
    const some = all.slice(0, 5);
    const peerStart = performance.now();
    for (const passage of some) byPeer(text)(passage);
    const peer = ((performance.now() - peerStart) / some.length) * all.length;
    report(`re-anchoring 10,000 in 10 MB, ${strength}`, {
      oursMs: Math.round(ours),
      peerMsExtrapolated: Math.round(peer),
      ratio: Math.round(peer / ours),
    });
    expect(ours).toBeLessThan(peer);
  });
});
