/** `hashiyeh edit ID` */
import type { Document } from '../../../corpus/document/document.ts';
import { MetadataEdit } from '../../../corpus/document/metadata-edit.ts';
import { readDates } from '../../../corpus/importers/written-date.ts';
import { exitCodes } from '../exit-codes.ts';
import { findDocument, withLibrary } from '../library-access.ts';
import { isolate, type Output } from '../output.ts';
import type { Surroundings } from '../surroundings.ts';
import { UsageError } from '../usage-error.ts';

/** What is said about a document; an empty text says that there is none, `own` names fields that are the file's again. */
export interface EditOptions {
  readonly title?: string;
  readonly author?: readonly string[];
  readonly publisher?: string;
  readonly translator?: string;
  readonly language?: string;
  readonly direction?: string;
  readonly date?: string;
  readonly category?: string;
  readonly tag?: readonly string[];
  readonly source?: string;
  readonly own?: readonly string[];
  /** Id of a document, or the beginning of one: this one becomes an edition of its text. */
  readonly editionOf?: string;
  readonly separate?: boolean;
}

/** Changes the document's metadata or its editions and returns when that is on the disk. */
export async function editCommand(
  id: string,
  options: EditOptions,
  folder: string | undefined,
  output: Output,
  surroundings: Surroundings,
): Promise<number> {
  await withLibrary(folder, 'open', surroundings, (library) => {
    const found = findDocument(library, id);
    const edit = nextEdit(library.metadataEdit(found), options);
    if (options.editionOf !== undefined) {
      library.addEdition(found, findDocument(library, options.editionOf));
    }
    if (options.separate === true) library.separateEdition(found);
    const { metadata, provenance } = library.editMetadata(found, edit);
    const editions = library.editions(found);
    output.result({ id: found, metadata, provenance, edit, editions }, () =>
      linesOf({ metadata, provenance }),
    );
  });
  return exitCodes.done;
}

/** The edit that was, with what is said now. Errors: UsageError for values that no document can have. */
function nextEdit(before: MetadataEdit, options: EditOptions): MetadataEdit {
  const { title, author, publisher, translator, language, direction, date, category, tag, source } =
    options;
  const said = Object.entries({
    title,
    authors: author?.filter((name) => name !== ''),
    publisher: orNone(publisher),
    translator: orNone(translator),
    language,
    direction,
    dates: date === undefined ? undefined : readDates(date),
    category: orNone(category),
    tags: tag?.filter((name) => name !== ''),
    sourceAddress: orNone(source),
  }).filter(([, value]) => value !== undefined);
  const own = new Set(options.own);
  const kept = Object.entries(before).filter(([name]) => !own.has(name));
  const parsed = MetadataEdit.safeParse(Object.fromEntries([...kept, ...said]));
  if (parsed.success) return parsed.data;
  const value = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new UsageError((t) => t('commandLine.wrongValue', { value }));
}

function orNone(text: string | undefined): string | null | undefined {
  return text === '' ? null : text;
}

function linesOf({ metadata, provenance }: Pick<Document, 'metadata' | 'provenance'>): string[] {
  const { title, authors, publisher, translator, dates } = metadata;
  return [
    title,
    authors.join(', '),
    publisher,
    translator,
    dates[0]?.text,
    provenance.sourceAddress,
  ].flatMap((line) => (line ? [isolate(line)] : []));
}
