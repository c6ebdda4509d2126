/** The tags and kinds of the library: to complete what is typed, to show their colours, and to change them everywhere. */
import { create } from 'zustand';
import type { AnnotationId, Colour } from '../../corpus/annotations/annotation.ts';
import type { KindCount } from '../../corpus/annotations/kind.ts';
import type { TagColour } from '../../corpus/annotations/tag-change.ts';
import type { TagCount } from '../../corpus/annotations/tag.ts';
import { noteChanges } from './all-notes.ts';
import { changeAnnotation, rereadAnnotations } from './annotations.ts';
import { request } from './client.ts';
import { notify, notifyError } from './notices.ts';

interface TagsState {
  /** The most used first. */
  readonly known: readonly TagCount[];
  readonly colours: readonly TagColour[];
  /** Kinds of the reader's own. */
  readonly kinds: readonly KindCount[];
}

export const useTags = create<TagsState>()(() => ({ known: [], colours: [], kinds: [] }));

/** Asks which tags, colours and kinds there are. Without an answer nothing is completed. */
export async function loadTags(): Promise<void> {
  try {
    const [known, colours, kinds] = await Promise.all([
      request('tags:list', {}),
      request('tags:readColours', {}),
      request('kinds:list', {}),
    ]);
    useTags.setState({ known, colours, kinds });
  } catch (error) {
    notifyError(error);
  }
}

/** Saves all tags of an annotation at once. */
export async function changeTags(id: AnnotationId, tags: readonly string[]): Promise<void> {
  try {
    await changeAnnotation(id, { tags: [...tags] });
    await loadTags();
  } catch (error) {
    notifyError(error);
  }
}

/** Saves what an annotation is for; null: nothing is said. */
export async function changeKind(id: AnnotationId, kind: string | null): Promise<void> {
  try {
    await changeAnnotation(id, { kind });
    await loadTags();
  } catch (error) {
    notifyError(error);
  }
}

/** Shows what was changed of tags all over the library. */
export async function followTags(): Promise<void> {
  try {
    await Promise.all([loadTags(), rereadAnnotations()]);
    noteChanges();
  } catch (error) {
    notifyError(error);
  }
}

/** Renames a tag and those below it everywhere, or makes one of two. */
export function renameTag(from: string, to: string): Promise<boolean> {
  return changeEverywhere(() => request('tags:rename', { from, to }));
}

/** Takes a tag and those below it from all notes. */
export function removeTag(tag: string): Promise<boolean> {
  return changeEverywhere(() => request('tags:remove', { tag }));
}

/** Gives a tag a colour, or (null) none. */
export async function colourTag(tag: string, colour: Colour | null): Promise<void> {
  try {
    await request('tags:colour', { tag, colour });
    await loadTags();
  } catch (error) {
    notifyError(error);
  }
}

/** True when it was done. */
async function changeEverywhere(change: () => Promise<unknown>): Promise<boolean> {
  try {
    await change();
    await followTags();
    notify({ kind: 'tagsChanged' });
    return true;
  } catch (error) {
    notifyError(error);
    return false;
  }
}
