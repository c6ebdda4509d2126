/** Lines that are no title, wherever they stand: heads of letters, credits of pictures, offices, tags, what a page offers to do. */
import { remembering } from './line-memory.ts';
import { isOfficeAlone } from './office.ts';

/** Lines at the head of letters and releases: to whom, from whom, whom to ask. */
export const memo =
  /^(?:to|from|cc|attn|attention|date|sent by|tel|telephone|phone|fax|contact|e-?mail|address)\s?[:：]\s/iu;

/** A line of an address: "Harwick, CA 90001". */
const address = /,\s\p{Lu}{2}\s\d{5}$|^P\.?\s?O\.?\s?Box\s\d/u;

const patterns: readonly RegExp[] = [
  memo,
  address,
  /^https?:\/\//iu,
  // What somebody adds about the text: "(Filed December 2)".
  /^(?:\[[^\]]*(?:\]$|:\])|\([^()]*\)$)/u,
  // Whom a picture is from: "(Nora Field/LP)", "(Photo by Nora Field)", "… | LP Photo", "Harbour Images".
  /\((?!photos?\/|videos?\/)\p{Lu}[\p{L} .&'’-]{1,30}\/\s?\p{Lu}[\p{L} .&'’-]{1,30}\)$/iu,
  /\((?:file )?(?:photo|image|picture|courtesy|illustration)\b[^()]{0,60}\)$/iu,
  /\s\|\s[^|]{2,30}\sphoto(?:\s\p{L}+)?$/iu,
  /^\p{Lu}\S*(?:\s\p{Lu}\S*)?\s(?:Images|Photo|Pictures|Commons)$/u,
  // What it is about, in words between commas.
  /^(?:tags?|keywords?|topics?|labels?)\s?[:：]?\s[^,]{2,40}(?:,\s[^,]{2,40})+$/iu,
  /^(?:tags?|keywords?|labels?)\s?[:：]\s/iu,
  // What to do with the page, and with whoever wrote it.
  /^(?:text|font|letter) size(?:\P{L}{0,12}|.{0,3})$/iu,
  /^(?:view|see|visit)\s(?:staff|author|full|my|all|more)\s(?:\p{L}+\s){0,2}(?:page|profile|posts|results|bio|archive)(?:\s.{0,40})?$/iu,
  /^(?:full|see|view)\s(?:poll|survey)?\s?results$/iu,
  /^(?:back|return) to (?:the )?(?:front page|home|homepage|index|main page|list|top|all .{2,20}|previous page)$/iu,
  /^(?:see a sample|order (?:a )?)\s?reprints?\b/iu,
];

/** Longer lines are no titles for that alone. Units: UTF-16 units. */
const longest = 200;

/** Whether a line is something else than a title whatever stands around it. */
export function isUntitled(text: string): boolean {
  return text.length <= longest && isOther(text);
}

const isOther = remembering(
  (text: string): boolean => isOfficeAlone(text) || patterns.some((pattern) => pattern.test(text)),
);

/** Whether a line is one of an address, above which no title stands. */
export function isAddress(text: string): boolean {
  return address.test(text);
}
