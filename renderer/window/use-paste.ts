/** Pasting into the window, outside of fields: an import of what is pasted. */
import { useEffect } from 'react';
import { importFiles } from '../state/jobs.ts';
import { showPasted } from '../state/pasting.ts';
import { useSession } from '../state/session.ts';
import { localFile } from './dropped-entries.ts';
import { isField } from './use-shortcuts.ts';

/** Listens as long as the window stands; a dialog that is open has the keyboard to itself. */
export function usePaste(): void {
  const dialog = useSession((session) => session.dialog);
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { clipboardData } = event;
      if (event.defaultPrevented || dialog !== null || isField(event.target) || !clipboardData)
        return;
      event.preventDefault();
      const files = [...clipboardData.files];
      const isPicture = (file: File) => file.type.startsWith('image/');
      const texts = files.filter((file) => !isPicture(file));
      // A copied picture comes as a file, often with words about it; copied files have nothing else.
      if (texts.length > 0) void importFiles(texts.map((file) => localFile(file.name, file)));
      else
        showPasted({
          text: clipboardData.getData('text/plain'),
          html: clipboardData.getData('text/html'),
          picture: files.some(isPicture),
        });
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [dialog]);
}
