// Answers for the system's dialogs, which no test can click.
import type { ElectronApplication } from 'playwright-core';
import { answerLimitMs, within } from './limits.ts';

/** The next dialogs that ask for files or a folder are answered with `paths`; an empty list closes them. */
export async function answerOpenDialog(
  app: ElectronApplication,
  paths: readonly string[],
): Promise<void> {
  const prepared = app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    },
    [...paths],
  );
  await within(answerLimitMs, 'preparing a dialog that opens', prepared);
}

/** The next dialogs that ask where to save are answered with `path`. */
export async function answerSaveDialog(app: ElectronApplication, path: string): Promise<void> {
  const prepared = app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await within(answerLimitMs, 'preparing a dialog that saves', prepared);
}
