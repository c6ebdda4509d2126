/** A line of the palette: what it is called, by which texts it is found, and what it does. */
import type { TextDescription } from '../../corpus/text/language.ts';
import type { CommandId } from '../../electron/shared/commands.ts';

/** What lines are of; they stand in this order where nothing else decides. */
export const groups = ['page', 'command', 'choice', 'heading', 'note', 'document'] as const;
export type Group = (typeof groups)[number];

/** `texts` are looked through besides the title: its name in the other language, an author, the words of a note's passage. */
export interface Entry {
  readonly key: string;
  readonly group: Group;
  readonly title: string;
  /** Of titles that are a text's own words, found out when the line is drawn; absent for words of the interface. */
  readonly voice?: () => TextDescription;
  readonly detail?: string;
  readonly texts: readonly string[];
  readonly command?: CommandId;
  /** How deep a heading stands, from 0. */
  readonly depth?: number;
  /** It holds already: the theme that is on, the document that is open. */
  readonly current?: boolean;
  readonly run: () => unknown;
}
