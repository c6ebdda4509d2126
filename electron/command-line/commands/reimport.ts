/** `hashiyeh reimport ID` */
import { reimport } from '../../importing/reimport.ts';
import { exitCodes } from '../exit-codes.ts';
import { findDocument, withLibrary } from '../library-access.ts';
import { isolate, type Output } from '../output.ts';
import type { Surroundings } from '../surroundings.ts';

/** Reads the kept original anew, in the encoding that is named, and returns when the document is on the disk. */
export async function reimportCommand(
  id: string,
  options: { readonly encoding?: string },
  folder: string | undefined,
  output: Output,
  surroundings: Surroundings,
): Promise<number> {
  await withLibrary(folder, 'open', surroundings, async (library) => {
    const reader = surroundings.openReader();
    try {
      const found = findDocument(library, id);
      const { now, signal } = surroundings;
      const document = await reimport(found, { library, reader, now, signal, ...options });
      const { metadata, provenance, parts, blocks } = document;
      const { encoding, format, report } = provenance;
      const orphans = Number(report.find(({ code }) => code === 'reimported')?.details?.orphans);
      const { title } = metadata;
      const counts = { parts: parts.length, blocks: blocks.length, orphans };
      output.result({ id: found, title, format, encoding, ...counts, report }, () => [found]);
      output.message(
        output.t('commandLine.reimported', { title: isolate(title), encoding, count: orphans }),
      );
    } finally {
      await reader.close();
    }
  });
  return exitCodes.done;
}
