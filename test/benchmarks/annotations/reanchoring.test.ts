/** How many passages are found again in an edited text, and how fast, beside Hypothesis' way of matching quotes. */
import { describe as suite, expect, it } from 'vitest';
import { anchorAll, type Anchor } from '../../../corpus/annotations/anchor-all.ts';
import { describe, contextOf } from '../../../corpus/annotations/describe.ts';
import { EditionMap } from '../../../corpus/annotations/edition-map.ts';
import { intervalOf, rangeAt, type Interval } from '../../../corpus/document/range.ts';
import {
  editedCase,
  halves,
  strengths,
  writtenBlocks,
  type EditedCase,
  type EditedPassage,
} from './edited-cases.ts';
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

/** Which passages are counted: all, or those that a quote can tell from every other place. */
type Counted = (passage: EditedPassage) => boolean;
const all: Counted = () => true;
const tellable: Counted = ({ isTwin }) => !isTwin;

/** Shares in percent: right overlaps by nine tenths, wrong not at all; `gone` of those that are, reported as such. */
function shares(texts: readonly EditedCase[], find: Find, isCounted = all) {
  const counts = { right: 0, nearly: 0, missed: 0, wrong: 0, there: 0, gone: 0, goneTotal: 0 };
  for (const text of texts) {
    const found = find(text);
    for (const [index, passage] of text.passages.entries()) {
      const { now } = passage;
      if (now === undefined || !isCounted(passage)) continue;
      if (now === 'gone') {
        counts.goneTotal++;
        if (found[index] === undefined) counts.gone++;
        continue;
      }
      counts.there++;
      counts[outcome(now, found[index])]++;
    }
  }
  const { there, goneTotal } = counts;
  return {
    right: percent(counts.right, there),
    rightBetween: between(counts.right, there),
    nearly: percent(counts.nearly, there),
    missed: percent(counts.missed, there),
    wrong: percent(counts.wrong, there),
    wrongBetween: between(counts.wrong, there),
    gone: percent(counts.gone, goneTotal),
    goneBetween: between(counts.gone, goneTotal),
    there,
    goneTotal,
  };
}

function percent(part: number, of: number): number {
  return Number(((100 * part) / of).toFixed(2));
}

/** The interval that holds the share in 95 of 100 samples. Source: Wilson 1927. */
function between(part: number, of: number): readonly [number, number] {
  const z = 1.96;
  const share = part / of;
  const middle = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const whole = 1 + (z * z) / of;
  return [percent(middle - half, whole), percent(middle + half, whole)];
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
/** So often is each text edited: one passage in a thousand is a figure only of thousands. */
const seeds = 20;
/** The peer takes a second for ten passages. */
const peerSeeds = 4;

suite('finding passages again', () => {
  it.each(strengths)('is more often right than the peer after %s edits', (strength) => {
    for (const half of ['learn', 'held'] as const) {
      const texts = halves()[half];
      const edited = (count: number): readonly EditedCase[] =>
        texts.flatMap((blocks) =>
          Array.from({ length: count }, (_, n) => editedCase(blocks, strength, firstSeed + n, 300)),
        );
      const cases = edited(seeds);
      const few = edited(peerSeeds).map((each) => ({
        ...each,
        passages: each.passages.slice(0, 40),
      }));
      const say = (way: string, figures: object): void =>
        report(`re-anchoring, ${half}, ${way}, ${strength}`, figures);
      const ours = shares(cases, byEdition);
      const alone = shares(cases, byQuote(1));
      const peer = shares(few, byPeer);
      say('both editions', ours);
      say('quotes alone', alone);
      say('quotes alone, no twins', shares(cases, byQuote(1), tellable));
      say('50 quotes at a time', shares(cases, byQuote(50)));
      say('300 at a time', shares(cases, byQuote(300)));
      say('300 at a time, no twins', shares(cases, byQuote(300), tellable));
      say("Hypothesis' way", peer);
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
