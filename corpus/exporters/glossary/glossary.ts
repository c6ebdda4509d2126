/** What a glossary is written from, and the formats that it is written in. */
import type { Term } from '../../alignment/terms/term.ts';
import { glossaryTable } from './table.ts';
import { omegat } from './omegat.ts';
import { tbx } from './tbx.ts';

/** Terms in the order of the file. `exportedAt` is ISO-8601 UTC; `generator` a program with its version. */
export interface Glossary {
  readonly terms: readonly Term[];
  readonly exportedAt: string;
  readonly generator: string;
}

/** How a glossary is written. */
export interface GlossaryFormat {
  readonly extension: string;
  readonly mediaType: string;
  write(glossary: Glossary): string;
}

export const glossaryFormatNames = ['omegat', 'tbx', 'csv'] as const;
export type GlossaryFormatName = (typeof glossaryFormatNames)[number];

export const glossaryFormats: Readonly<Record<GlossaryFormatName, GlossaryFormat>> = {
  omegat: { extension: 'tsv', mediaType: 'text/tab-separated-values', write: omegat },
  tbx: { extension: 'tbx', mediaType: 'application/x-tbx', write: tbx },
  csv: { extension: 'csv', mediaType: 'text/csv', write: glossaryTable },
};
