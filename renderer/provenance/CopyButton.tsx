/** A button that puts words on the clipboard and says so. */
import { Copy } from 'lucide-react';
import { copyText } from '../components/copy-text.ts';
import { IconButton } from '../components/IconButton.tsx';
import { notify } from '../state/notices.ts';

export function CopyButton({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <IconButton
      icon={Copy}
      label={label}
      onClick={() => {
        copyText(text);
        notify({ kind: 'copied' });
      }}
    />
  );
}
