/** Where the library lies; the window knows the path only to show it. */
import { request } from './client.ts';
import { notifyError } from './notices.ts';

/** The folder's path; empty where main does not answer. */
export async function libraryFolder(): Promise<string> {
  try {
    return (await request('app:describe', {})).libraryFolder;
  } catch (error) {
    notifyError(error);
    return '';
  }
}

/** Shows the folder in the system's file manager. */
export async function showLibraryFolder(): Promise<void> {
  await request('library:showFolder', {}).catch(notifyError);
}

/** Main asks which; it opens in a window of its own. */
export async function openAnotherLibrary(): Promise<void> {
  await request('library:openAnother', {}).catch(notifyError);
}
