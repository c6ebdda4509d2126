/** What the built-in styles of word processors mean; files name them in English whatever language the program speaks. */
import type { BlockKind } from '../../document/block.ts';

/** Roles that no other property of a style tells. Headings are told by their outline level. */
export type StyleRole = 'title' | 'quote' | 'caption' | 'code' | 'furniture';

/** Names as Word, LibreOffice and pandoc write them. */
const names: readonly (readonly [RegExp, StyleRole])[] = [
  [/^title$/iu, 'title'],
  [/^(?:intense )?quot(?:e|ations?)$|^block ?(?:text|quotation)$/iu, 'quote'],
  [
    /^(?:caption|illustration|table|drawing|figure ?caption|image ?caption|table ?caption)$/iu,
    'caption',
  ],
  [/^(?:html preformatted|preformatted text|source code|plain text)$/iu, 'code'],
  // Contents repeat the headings with page numbers; heads repeat themselves.
  [
    /^(?:toc|contents) (?:\d|heading)$|^table of figures$|^(?:header|footer)(?: (?:left|right))?$/iu,
    'furniture',
  ],
];

/** The role of a style by its name; undefined for all others. */
export function roleOfStyle(name: string): StyleRole | undefined {
  return names.find(([pattern]) => pattern.test(name))?.[1];
}

/** The kind of a paragraph in that role; a title has become a heading before. */
export function kindOfRole(role: StyleRole | undefined): BlockKind {
  return role === undefined || role === 'title' ? 'paragraph' : role;
}
