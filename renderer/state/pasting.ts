/** What the reader is about to import from the clipboard. */
import { create } from 'zustand';
import type { Result } from '../../electron/shared/contract.ts';
import { pasteName } from '../../electron/shared/paste-name.ts';
import { request } from './client.ts';
import { startedJob } from './jobs.ts';
import { notifyError } from './notices.ts';
import { closeDialog, openDialog } from './session.ts';

/** What is on a clipboard; `picture` where there is one. */
export type Clipboard = Result<'import:readClipboard'>;

/** A text with the name that it will have, or why there is none. */
export type Pasted =
  | { readonly kind: 'text'; readonly title: string; readonly text: string; readonly html: string }
  | { readonly kind: 'nothing' | 'picture' };

interface Pasting {
  readonly pasted: Pasted;
}

export const usePasting = create<Pasting>()(() => ({ pasted: { kind: 'nothing' } }));

/** What can be imported of a clipboard's contents. */
export function pastedOf({ text, html, picture }: Clipboard): Pasted {
  const words = text.trim() === '' ? wordsOf(html) : text;
  const title = pasteName(words);
  if (title === null) return { kind: picture ? 'picture' : 'nothing' };
  return { kind: 'text', title, text: words, html };
}

/** The words of a page. A parsed page is not drawn: its scripts do not run and its images are not fetched. */
function wordsOf(html: string): string {
  if (html.trim() === '') return '';
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const unseen of body.querySelectorAll('script, style, noscript, template')) unseen.remove();
  return body.textContent.trim();
}

/** Shows the reader what would be imported. */
export function showPasted(clipboard: Clipboard): void {
  usePasting.setState({ pasted: pastedOf(clipboard) });
  openDialog('paste');
}

/** Asks what is on the clipboard, and shows it. */
export async function lookAtClipboard(): Promise<void> {
  try {
    showPasted(await request('import:readClipboard', {}));
  } catch (error) {
    notifyError(error);
  }
}

/** Imports what is shown. */
export async function importPasted(): Promise<void> {
  const { pasted } = usePasting.getState();
  if (pasted.kind !== 'text') return;
  const { text, html } = pasted;
  closeDialog();
  usePasting.setState({ pasted: { kind: 'nothing' } });
  try {
    const { job } = await request('import:paste', { text, ...(html === '' ? {} : { html }) });
    startedJob(job, 1);
  } catch (error) {
    notifyError(error);
  }
}
