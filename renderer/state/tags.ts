/** The tags of the library, to complete what is typed, and changing those of an annotation. */
import { create } from 'zustand';
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { TagCount } from '../../corpus/annotations/tag.ts';
import { changeAnnotation } from './annotations.ts';
import { request } from './client.ts';
import { notifyError } from './notices.ts';

interface TagsState {
  /** The most used first. */
  readonly known: readonly TagCount[];
}

export const useTags = create<TagsState>()(() => ({ known: [] }));

/** Asks which tags there are. Without an answer nothing is completed. */
export async function loadTags(): Promise<void> {
  try {
    useTags.setState({ known: await request('tags:list', {}) });
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
