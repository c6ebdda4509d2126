/** The formats that a glossary is written in. */
import type { Glossary } from './glossary.ts';
import { omegat } from './omegat.ts';
import { glossaryTable } from './table.ts';
import { tbx } from './tbx.ts';

/** How a glossary is written. */
interface GlossaryFormat {
  readonly extension: string;
  readonly write: (glossary: Glossary) => string;
}

export const glossaryFormatNames = ['omegat', 'tbx', 'csv'] as const;
export type GlossaryFormatName = (typeof glossaryFormatNames)[number];

export const glossaryFormats: Readonly<Record<GlossaryFormatName, GlossaryFormat>> = {
  omegat: { extension: 'tsv', write: omegat },
  tbx: { extension: 'tbx', write: tbx },
  csv: { extension: 'csv', write: glossaryTable },
};
