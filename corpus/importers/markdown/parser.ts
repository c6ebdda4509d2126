/** markdown-it as this folder uses it. */
import MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';

/** A parser of CommonMark with tables, strike-through and footnotes, which leaves no text out. */
export function createParser(): InstanceType<typeof MarkdownIt> {
  const parser = new MarkdownIt({ html: false, linkify: false, typographer: false });
  // Beyond this depth markdown-it leaves text out; the time for a run of brackets grows with it.
  parser.set({ maxNesting: 200 });
  parser.use(footnote);
  // Notes stay where the source has them, also those that nothing refers to; inline notes stay in the sentence.
  parser.disable(['footnote_tail', 'footnote_inline']);
  return parser;
}
