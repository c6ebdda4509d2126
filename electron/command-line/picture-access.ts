/** How commands get at the pictures of originals. */
import type { Library } from '../../corpus/storage/library.ts';
import type { PictureSource } from '../exporting/pictures.ts';
import { createOriginals } from '../originals.ts';
import type { Surroundings } from './surroundings.ts';

/** Runs `work` with a reader that starts when the first picture is asked for, and ends it whatever happens. */
export async function withPictureSource<T>(
  library: Library,
  { openReader }: Pick<Surroundings, 'openReader'>,
  work: (source: PictureSource) => Promise<T>,
): Promise<T> {
  const reader = openReader();
  try {
    return await work(createOriginals(library, reader));
  } finally {
    await reader.close();
  }
}
