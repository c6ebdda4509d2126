/** Inline Markdown: the text of a paragraph with its marks, from markdown-it's inline tokens. */
import type { Token } from 'markdown-it';
import type { Mark, MarkKind } from '../../document/mark.ts';
import { keepLink } from '../link.ts';

/** Text with marks; `images` counts the pictures in it, of which only the words remain; `breaks` the hard line breaks. */
export interface InlineText {
  readonly text: string;
  readonly marks: Mark[];
  readonly images: number;
  readonly breaks: number;
  /** Labels of the footnotes that the text refers to. */
  readonly notes: readonly string[];
}

const markKinds: Readonly<Record<string, MarkKind>> = {
  strong: 'strong',
  em: 'emphasis',
  s: 'strike',
};

/** A mark that is open; `kind` is absent where a link must not be kept. */
interface OpenMark {
  readonly start: number;
  readonly kind?: MarkKind;
  readonly href?: string;
}

/** The text that inline tokens show. Soft line breaks become spaces, hard ones `\n`. */
export function readInline(tokens: readonly Token[]): InlineText {
  let text = '';
  let images = 0;
  let breaks = 0;
  const notes: string[] = [];
  const marks: Mark[] = [];
  const open: OpenMark[] = [];
  const mark = (kind: MarkKind, start: number, href?: string) => {
    if (text.length === start) return;
    marks.push({ kind, start, end: text.length, ...(href === undefined ? {} : { href }) });
  };
  for (const token of tokens) {
    if (token.nesting === 1) {
      open.push(openMark(token, text.length));
    } else if (token.nesting === -1) {
      const opened = open.pop();
      if (opened?.kind !== undefined) mark(opened.kind, opened.start, opened.href);
    } else if (token.type === 'footnote_ref') {
      const label = footnoteLabel(token);
      text += `[${label}]`;
      mark('superscript', text.length - label.length - 2);
      mark('link', text.length - label.length - 2, `#${noteAnchor(label)}`);
      notes.push(label);
    } else {
      if (token.type === 'image') images += 1;
      if (token.type === 'hardbreak') breaks += 1;
      const start = text.length;
      text += shownText(token);
      if (token.type === 'code_inline') mark('code', start);
    }
  }
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, marks, images, breaks, notes };
}

/** What links call a footnote, and the first block that refers to it. */
export function noteAnchor(label: string): string {
  return `fn:${label}`;
}
export function referenceAnchor(label: string): string {
  return `fnref:${label}`;
}

/** The label of a footnote's reference or text, as the source writes it. */
export function footnoteLabel(token: Token): string {
  const label = token.meta?.label;
  return typeof label === 'string' ? label : '';
}

function openMark(token: Token, start: number): OpenMark {
  if (token.type === 'link_open') {
    const href = keepLink(String(token.attrGet('href') ?? ''));
    return href === undefined ? { start } : { start, kind: 'link', href };
  }
  const kind = markKinds[token.tag];
  return kind === undefined ? { start } : { start, kind };
}

function shownText(token: Token): string {
  if (token.type === 'softbreak') return ' ';
  if (token.type === 'hardbreak') return '\n';
  if (token.type === 'image') return token.children?.map(shownText).join('') ?? '';
  return token.content;
}
