/** `hashiyeh tag rename OLD NEW` and `hashiyeh tag merge A B` */
import type { AnnotationId } from '../../../corpus/annotations/annotation.ts';
import { tagKey } from '../../../corpus/annotations/tag.ts';
import { CorpusError } from '../../../corpus/errors.ts';
import type { Library } from '../../../corpus/storage/library.ts';
import { exitCodes } from '../exit-codes.ts';
import { withLibrary } from '../library-access.ts';
import { UsageError } from '../usage-error.ts';
import type { Place } from './shelves.ts';

/** Renames a tag of annotations and those below it. Errors: UsageError where there is a tag of the new name already. */
export function renameTagCommand(from: string, to: string, place: Place): Promise<number> {
  return change(place, (library) => {
    const taken = library.tags().some(({ tag }) => tagKey(tag) === tagKey(to));
    if (taken && tagKey(from) !== tagKey(to)) {
      throw new UsageError((t) => t('commandLine.tagTaken', { value: to }));
    }
    return library.organising.renameTag(from, to);
  });
}

/** Makes one tag of two. Errors: CorpusError `notFound` where one of them is not there. */
export function mergeTagsCommand(from: string, into: string, place: Place): Promise<number> {
  return change(place, (library) => {
    const known = library.tags().find(({ tag }) => tagKey(tag) === tagKey(into));
    if (known !== undefined) return library.organising.renameTag(from, known.tag);
    throw new CorpusError('notFound', `no tag ${into}`, { what: 'tag', id: into });
  });
}

async function change(
  { folder, output, surroundings }: Place,
  work: (library: Library) => readonly AnnotationId[],
): Promise<number> {
  await withLibrary(folder, 'open', surroundings, (library) => {
    const annotations = work(library);
    output.result({ annotations, tags: library.tags() }, () => []);
    output.message(output.t('commandLine.tagsChanged', { count: annotations.length }));
  });
  return exitCodes.done;
}
