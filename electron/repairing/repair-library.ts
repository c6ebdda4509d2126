/** Repairs a library: what storage can repair by itself, then the texts whose originals can be read again. */
import { toCorpusError, type CorpusError } from '../../corpus/errors.ts';
import { formats } from '../../corpus/importers/formats.ts';
import type { Problem, Repair, Rereadable } from '../../corpus/storage/doctor/health.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { Reader } from '../worker/reader.ts';

/** What a repair needs. `openReader` is called where a text has to be read; `onUnread` is told of one that cannot be. */
export interface RepairServices {
  readonly library: Library;
  readonly openReader: () => Pick<Reader, 'read' | 'close'>;
  readonly onUnread: (error: CorpusError) => void;
}

/**
 * What was done, and how the library is afterwards. Annotations stay as they are, also of a text that is read again.
 * Errors: those of `Health.repair`.
 */
export async function repairLibrary(services: RepairServices): Promise<Repair> {
  const { library } = services;
  const repair = library.health.repair();
  const lost = library.health.rereadable();
  if (lost.length === 0) return repair;
  await readAgain(lost, services);
  const still = new Set(library.health.rereadable().map(({ id }) => id));
  const back = lost
    .filter(({ id }) => !still.has(id))
    .map(({ title }): Problem => ({ trouble: 'content', about: title, remedy: 'readAnew' }));
  return { ...repair, done: [...repair.done, ...back], checks: library.doctor() };
}

async function readAgain(
  lost: readonly Rereadable[],
  { library, openReader, onUnread }: RepairServices,
): Promise<void> {
  const reader = openReader();
  try {
    for (const text of lost) {
      try {
        const bytes = library.original(text.id);
        const read = await reader.read({ fileName: nameOf(text), bytes }, text.importedAt);
        library.replace(read.document, [], { carried: read.carried });
      } catch (error) {
        const failure = toCorpusError(error);
        // Of one that is in the trash: it was stored, and cannot be given back.
        if (failure.code !== 'notFound') onUnread(failure);
      }
    }
  } finally {
    await reader.close();
  }
}

/** Importers look at the ending too. */
function nameOf({ fileName, title, format }: Rereadable): string {
  return fileName ?? `${title}.${formats[format].extensions[0] ?? 'txt'}`;
}
