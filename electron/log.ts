/** The log: what the app did and what went wrong, never a word of a text or a note. */
import { join } from 'node:path';
import log from 'electron-log/node';

/** What the app writes into its log. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, error?: unknown): void;
}

/** A log in `folder`/main.log; the one before it is kept as main.old.log when it passes a megabyte. */
export function openLog(folder: string): Log {
  log.transports.file.resolvePathFn = () => join(folder, 'main.log');
  log.transports.file.maxSize = 1024 ** 2;
  log.transports.file.level = 'info';
  log.transports.console.level = 'error';
  return {
    info: (message) => log.info(message),
    warn: (message) => log.warn(message),
    error: (message, error) => {
      log.error(message, ...(error === undefined ? [] : [error]));
    },
  };
}
