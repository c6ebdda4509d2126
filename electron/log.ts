/** The log: what the app did and what went wrong, never a word of a text or a note. */
import { join } from 'node:path';

/** What the app writes into its log. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, error?: unknown): void;
  /** Resolves when what was said so far is on the disk: for the end of the app. */
  written(): Promise<void>;
}

type Writer = Awaited<ReturnType<typeof loadWriter>>;

/**
 * A log in `folder`/main.log; the one before it is kept as main.old.log when it passes a megabyte. What writes it is
 * loaded with the first message, for a start has none.
 */
export function openLog(folder: string): Log {
  let writer: Promise<Writer> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const write = (say: (to: Writer) => void): void => {
    writer ??= loadWriter(folder);
    last = writer.then(say);
  };
  return {
    info: (message) => write((to) => to.info(message)),
    warn: (message) => write((to) => to.warn(message)),
    error: (message, error) =>
      write((to) => to.error(message, ...(error === undefined ? [] : [error]))),
    async written() {
      await last;
    },
  };
}

async function loadWriter(folder: string) {
  const { default: log } = await import('electron-log/node');
  log.transports.file.resolvePathFn = () => join(folder, 'main.log');
  log.transports.file.maxSize = 1024 ** 2;
  log.transports.file.level = 'info';
  log.transports.console.level = 'error';
  return log;
}
