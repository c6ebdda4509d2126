/** The bridge: the two functions through which the window reaches the app. Runs in the sandbox. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Bridge } from './shared/contract.ts';

interface Subscription {
  readonly listener: (data: unknown) => void;
}

/** By the names of events. However many listen, the channel has one listener: it warns of a leak beyond ten. */
const subscriptions = new Map<unknown, Set<Subscription>>();

ipcRenderer.on('event', (_event: IpcRendererEvent, happened: unknown, data: unknown) => {
  for (const { listener } of [...(subscriptions.get(happened) ?? [])]) listener(data);
});

const bridge: Bridge = {
  request: (name, params) => ipcRenderer.invoke('request', name, params),
  subscribe(name, listener) {
    const subscription: Subscription = { listener };
    const others = subscriptions.get(name) ?? new Set();
    subscriptions.set(name, others.add(subscription));
    return () => {
      others.delete(subscription);
    };
  },
};

contextBridge.exposeInMainWorld('hashiyeh', bridge);
