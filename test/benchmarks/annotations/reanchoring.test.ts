/** How many passages are found again in an edited text, and how fast, beside Hypothesis' way of matching quotes. */
import { describe as suite, expect, it } from 'vitest';
import { anchorAll, type Anchor } from '../../../corpus/annotations/anchor-all.ts';
import { describe, contextOf } from '../../../corpus/annotations/describe.ts';
import { EditionMap } from '../../../corpus/annotations/edition-map.ts';
import { intervalOf, rangeAt, type Interval } from '../../../corpus/document/range.ts';
import { editedCase, halves, strengths, writtenBlocks, type EditedCase } from './edited-cases.ts';
import { matchQuote } from './quote-matching.ts';

/** Where each of the passages is found, in their order. */
type Find = (text: EditedCase) => readonly (Interval | undefined)[];

const byEdition: Find = ({ before, after, passages }) => {
  const map = new EditionMap(before.text, after.text);
  return passages.map((passage) => {
    const found = map.carry(passage);
    return found !== undefined && found.words >= 0.5 ? found : undefined;
  });
};

/** `count` at a time: 1 is each by itself. */
const byQuote =
  (count: number): Find =>
  ({ before, after, passages }) => {
    const described = passages.map((passage) => ({
      selectors: describe(before, rangeAt(before, passage)).slice(1),
    }));
    const found: (Anchor | 'orphan')[] = [];
    for (let at = 0; at < described.length; at += count) {
      found.push(...anchorAll(after, described.slice(at, at + count)));
    }
    return found.map((one) => (one === 'orphan' ? undefined : intervalOf(after, one.range)));
  };

const byPeer: Find = ({ before, after, passages }) =>
  passages.map((passage) => {
    const exact = before.text.slice(passage.start, passage.end);
    const context = contextOf(before.text, passage);
    const found = matchQuote(after.text, { exact, ...context, hint: passage.start });
    return found !== undefined && found.score >= 0.5 ? found : undefined;
  });

/** Shares in percent: right overlaps by nine tenths, wrong not at all; `gone` of those that are, reported as such. */
function shares(texts: readonly EditedCase[], find: Find) {
  const counts = { right: 0, nearly: 0, missed: 0, wrong: 0, there: 0, gone: 0, goneTotal: 0 };
  for (const text of texts) {
    const found = find(text);
    for (const [index, { now }] of text.passages.entries()) {
      if (now === undefined) continue;
      if (now === 'gone') {
        counts.goneTotal++;
        if (found[index] === undefined) counts.gone++;
        continue;
      }
      counts.there++;
      counts[outcome(now, found[index])]++;
    }
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

function report(benchmark: string, figures: object): void {
  console.log(JSON.stringify({ benchmark, ...figures }));
}

/** The first edits by which the halves are measured; learning uses others. */
const firstSeed = 1000;

suite('finding passages again', () => {
  it.each(strengths)('is more often right than the peer after %s edits', (strength) => {
    for (const half of ['learn', 'held'] as const) {
      const cases = halves()[half].flatMap((blocks) =>
        [0, 1, 2, 3].map((n) => editedCase(blocks, strength, firstSeed + n, 300)),
      );
      const few = cases.map((each) => ({ ...each, passages: each.passages.slice(0, 40) }));
      const ours = shares(cases, byEdition);
      const alone = shares(cases, byQuote(1));
      const peer = shares(few, byPeer);
      report(`re-anchoring, ${half}, both editions, ${strength}`, ours);
      report(`re-anchoring, ${half}, quotes alone, ${strength}`, alone);
      report(`re-anchoring, ${half}, 50 quotes at a time, ${strength}`, shares(cases, byQuote(50)));
      report(`re-anchoring, ${half}, 300 at a time, ${strength}`, shares(cases, byQuote(300)));
      report(`re-anchoring, ${half}, Hypothesis' way, ${strength}`, peer);
      expect(ours.right).toBeGreaterThanOrEqual(peer.right);
      expect(ours.wrong).toBeLessThanOrEqual(peer.wrong);
      expect(alone.right).toBeGreaterThanOrEqual(peer.right);
      // The peer knows where each of them was, and so does whoever is asked for all of them.
      expect(shares(few, byQuote(300)).wrong).toBeLessThanOrEqual(peer.wrong);
    }
  });

  it.each(strengths)('of 10,000 highlights in 10 MB takes seconds after %s edits', (strength) => {
    const text = editedCase(writtenBlocks(10), strength, firstSeed, 10_000);
    const some = { ...text, passages: text.passages.slice(0, 5) };
    const peer = (timed(some, byPeer) / some.passages.length) * text.passages.length;
    for (const [way, find] of Object.entries({ byEdition, byQuote: byQuote(10_000) })) {
      const ours = timed(text, find);
      report(`re-anchoring 10,000 in 10 MB, ${way}, ${strength}`, {
        oursMs: Math.round(ours),
        peerMsExtrapolated: Math.round(peer),
        ratio: Math.round(peer / ours),
      });
      expect(ours).toBeLessThan(peer);
    }
  });
});

/** Milliseconds. */
function timed(text: EditedCase, find: Find): number {
  const before = performance.now();
  find(text);
  return performance.now() - before;
}
