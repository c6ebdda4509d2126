/** The Markdown of a note as a small tree: only what is safe and fits a margin, nothing that fetches, opens or runs. */
import markdownIt, { type MarkdownIt, type Token } from 'markdown-it';

/** A piece of a line. `address` is what a link says; nothing opens it. */
export type NoteInline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | {
      readonly kind: 'emphasis' | 'strong' | 'deleted';
      readonly children: readonly NoteInline[];
    }
  | { readonly kind: 'link'; readonly address: string; readonly children: readonly NoteInline[] };

/** A piece of a note; `start` is the first number of an ordered list, undefined for a list with bullets. */
export type NoteBlock =
  | { readonly kind: 'paragraph' | 'heading'; readonly children: readonly NoteInline[] }
  | { readonly kind: 'quote' | 'item'; readonly children: readonly NoteBlock[] }
  | {
      readonly kind: 'list';
      readonly start: number | undefined;
      readonly children: readonly NoteBlock[];
    }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' };

// Made when the first note is shown: its tables take some milliseconds.
let parser: MarkdownIt | undefined;

function markdown(): MarkdownIt {
  // Indented lines and underlined lines are how people write by hand, not code and headings.
  parser ??= new markdownIt({ html: false, linkify: false, breaks: true }).disable([
    ...['image', 'table', 'reference', 'code', 'lheading'],
  ]);
  return parser;
}

/** The pieces of a note. HTML in it stays the text that was typed; a line break breaks the line. */
export function parseNote(text: string): readonly NoteBlock[] {
  return blocksOf(markdown().parse(text, {}));
}

/** The words of a line without their styling. */
export function wordsOf(inlines: readonly NoteInline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'break') return '\n';
      return 'text' in inline ? inline.text : wordsOf(inline.children);
    })
    .join('');
}

function blocksOf(tokens: readonly Token[]): readonly NoteBlock[] {
  const blocks: NoteBlock[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    const end = token.nesting === 1 ? closing(tokens, index) : index;
    const inside = tokens.slice(index + 1, end);
    const block = blockOf(token, inside);
    if (block) blocks.push(block);
    index = end;
  }
  return blocks;
}

/** The index of the token that closes the one at `open`. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    depth += tokens[index]?.nesting ?? 0;
    if (depth === 0) return index;
  }
  return tokens.length;
}

function blockOf(token: Token, inside: readonly Token[]): NoteBlock | undefined {
  switch (token.type) {
    case 'paragraph_open':
    case 'heading_open': {
      const kind = token.type === 'heading_open' ? 'heading' : 'paragraph';
      return { kind, children: inlinesOf(inside[0]?.children ?? []) };
    }
    case 'blockquote_open':
      return { kind: 'quote', children: blocksOf(inside) };
    case 'list_item_open':
      return { kind: 'item', children: blocksOf(inside) };
    case 'bullet_list_open':
      return { kind: 'list', start: undefined, children: blocksOf(inside) };
    case 'ordered_list_open':
      return {
        kind: 'list',
        start: Number(token.attrGet('start') ?? 1),
        children: blocksOf(inside),
      };
    case 'fence':
      return { kind: 'code', text: token.content.replace(/\n$/u, '') };
    case 'hr':
      return { kind: 'rule' };
    default:
      return undefined;
  }
}

function inlinesOf(tokens: readonly Token[]): readonly NoteInline[] {
  const inlines: NoteInline[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    const end = token.nesting === 1 ? closing(tokens, index) : index;
    inlines.push(inlineOf(token, tokens.slice(index + 1, end)));
    index = end;
  }
  return inlines;
}

function inlineOf(token: Token, inside: readonly Token[]): NoteInline {
  switch (token.type) {
    case 'em_open':
      return { kind: 'emphasis', children: inlinesOf(inside) };
    case 'strong_open':
      return { kind: 'strong', children: inlinesOf(inside) };
    case 's_open':
      return { kind: 'deleted', children: inlinesOf(inside) };
    case 'link_open':
      return {
        kind: 'link',
        address: String(token.attrGet('href') ?? ''),
        children: inlinesOf(inside),
      };
    case 'softbreak':
    case 'hardbreak':
      return { kind: 'break' };
    case 'code_inline':
      return { kind: 'code', text: token.content };
    default:
      return { kind: 'text', text: token.content };
  }
}
