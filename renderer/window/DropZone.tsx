/** The whole window takes files and folders that are dropped on it. */
import { useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { importFiles } from '../state/jobs.ts';
import { droppedFiles } from './dropped-entries.ts';
import styles from './window.module.css';

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}

export function DropZone({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  // Entering a child comes before leaving its parent: only the balance says whether the files are over the window.
  const [depth, setDepth] = useState(0);
  return (
    <div
      className={styles.zone}
      onDragEnter={(event) => {
        if (holdsFiles(event)) setDepth((now) => now + 1);
      }}
      onDragLeave={(event) => {
        if (holdsFiles(event)) setDepth((now) => Math.max(0, now - 1));
      }}
      onDragOver={(event) => {
        // A collection of the library takes what is dragged onto it.
        if (event.defaultPrevented) return;
        // Without this the browser would open the file in place of the window.
        event.preventDefault();
        event.dataTransfer.dropEffect = holdsFiles(event) ? 'copy' : 'none';
      }}
      onDrop={(event) => {
        event.preventDefault();
        setDepth(0);
        if (holdsFiles(event)) void droppedFiles(event.dataTransfer).then(importFiles);
      }}
    >
      {children}
      {depth > 0 && (
        <div className={styles.drop}>
          <p>{t('import.drop')}</p>
        </div>
      )}
    </div>
  );
}
