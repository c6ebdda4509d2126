/** How commands get at what areas show. */
import type { Library } from '../../corpus/storage/library.ts';
import type { CutArea } from '../exporting/area-cuts.ts';
import { createOriginals } from '../originals.ts';
import type { Surroundings } from './surroundings.ts';

/** Runs `work` with a reader that starts when the first area is asked for, and ends it whatever happens. */
export async function withAreas<T>(
  library: Library,
  { openReader }: Pick<Surroundings, 'openReader'>,
  work: (cutArea: CutArea) => Promise<T>,
): Promise<T> {
  const reader = openReader();
  const originals = createOriginals(library, reader);
  try {
    return await work((id, area) => originals.area(id, area));
  } finally {
    await reader.close();
  }
}
