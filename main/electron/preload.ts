// The preload: the only bridge between the page and Electron. Two named functions, no channel names, no events.
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { DeskBridge } from '../../shared/desk.ts';
import { CALL_CHANNEL, COMMAND_CHANNEL } from './channels.ts';

const bridge = {
  call: (name, given) => ipcRenderer.invoke(CALL_CHANNEL, name, given),
  onCommand: (listener) => {
    const relay = (_event: IpcRendererEvent, id: unknown) => {
      if (typeof id === 'string') listener(id);
    };
    ipcRenderer.on(COMMAND_CHANNEL, relay);
    return () => {
      ipcRenderer.removeListener(COMMAND_CHANNEL, relay);
    };
  },
} satisfies DeskBridge;

contextBridge.exposeInMainWorld('tabledDesk', bridge);
