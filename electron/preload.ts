/** The bridge: the two functions through which the window reaches the app. Runs in the sandbox. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Bridge } from './shared/contract.ts';

const bridge: Bridge = {
  request: (name, params) => ipcRenderer.invoke('request', name, params),
  subscribe(name, listener) {
    const forward = (_event: IpcRendererEvent, happened: unknown, data: unknown): void => {
      if (happened === name) listener(data);
    };
    ipcRenderer.on('event', forward);
    return () => {
      ipcRenderer.off('event', forward);
    };
  },
};

contextBridge.exposeInMainWorld('hashiyeh', bridge);
