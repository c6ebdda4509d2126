/** What is said of a text of which nothing is known any more but what a line of the list may hold. */
import type { DocumentId } from '../../document/document.ts';
import type { Metadata } from '../../document/metadata.ts';
import type { Provenance } from '../../document/provenance.ts';

/** What may be known. `now` is ISO-8601 UTC. */
export interface Known {
  readonly id: DocumentId;
  readonly now: string;
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly format?: Provenance['format'];
  readonly sha256?: string;
}

/** Without a title the id stands for it; without a hash one that no file has, until the bytes come again. */
export function standIn({ id, now, title = id, authors = [], format = 'text', sha256 }: Known): {
  readonly metadata: Metadata;
  readonly provenance: Provenance;
} {
  return {
    metadata: {
      title,
      authors: [...authors],
      language: 'und',
      direction: 'ltr',
      dates: [],
      tags: [],
    },
    provenance: {
      fileName: title,
      mediaType: 'application/octet-stream',
      format,
      byteSize: 0,
      sha256: sha256 ?? id.padEnd(64, '0'),
      encoding: '',
      importedAt: now,
      importer: { name: 'doctor', version: 0 },
      report: [],
    },
  };
}
