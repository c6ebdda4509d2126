/** What was dropped on the window: files, and all files of folders with their way from there. */
import type { LocalFile } from '../state/dropping.ts';

/**
 * The files in no particular order. Must be called while the drop is being told: afterwards the browser forgets what was
 * dropped. A folder or file that cannot be looked into is listed with size 0 and rejects when it is read.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly LocalFile[]> {
  const entries = [...transfer.items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  const found = await Promise.all(
    entries.map(async (entry) => {
      if (entry === null) return [];
      return entry instanceof File ? [localFile(entry.name, entry)] : filesOf(entry);
    }),
  );
  return found.flat();
}

async function filesOf(entry: FileSystemEntry): Promise<readonly LocalFile[]> {
  const name = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) return [await entryFile(name, entry as FileSystemFileEntry)];
  try {
    const found: LocalFile[] = [];
    // One after the other: a folder of thousands would otherwise be asked for all at once.
    for (const child of await childrenOf(entry as FileSystemDirectoryEntry))
      found.push(...(await filesOf(child)));
    return found;
  } catch (cause) {
    const read = () => Promise.reject(new Error(`${name} cannot be read`, { cause }));
    return [{ name, size: 0, read }];
  }
}

/** The file is asked for anew with every reading: Chromium refuses to read one that was changed since it gave it. */
async function entryFile(name: string, entry: FileSystemFileEntry): Promise<LocalFile> {
  const size = await fileOf(entry).then(
    (file) => file.size,
    () => 0,
  );
  return { name, size, read: async () => bytesOf(await fileOf(entry)) };
}

/** A name and how to read it. */
export function localFile(name: string, file: File): LocalFile {
  return { name, size: file.size, read: () => bytesOf(file) };
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  // Chromium gives a hundred at a time, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return children;
    children.push(...some);
  }
}
