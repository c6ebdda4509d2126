/** What a text is about: the longer words of its first sentences, with which its title shares some. */
import type { BlockDraft } from '../draft.ts';

/** Units: UTF-16 units of the text that is read, of its words, and of their beginnings that are compared. */
const longestRead = 2500;
const shortestWord = 4;
const shortestLatin = 5;
const stem = 5;

/** The beginnings of the words of a text's first blocks. */
export function readTopic(drafts: readonly BlockDraft[]): ReadonlySet<string> {
  const topic = new Set<string>();
  let read = 0;
  for (const { text } of drafts) {
    if (read > longestRead) break;
    read += text.length;
    for (const word of stemsOf(text.slice(0, longestRead))) topic.add(word);
  }
  return topic;
}

/** Which share of the longer words of a line are words of the topic; undefined where it has none. */
export function shareOfTopic(text: string, topic: ReadonlySet<string>): number | undefined {
  const words = stemsOf(text);
  if (words.length === 0) return undefined;
  return words.filter((word) => topic.has(word)).length / words.length;
}

function stemsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}\u200c]+/gu) ?? [];
  return words
    .filter((word) => word.length >= (/^[a-z]/u.test(word) ? shortestLatin : shortestWord))
    .map((word) => word.slice(0, stem));
}
