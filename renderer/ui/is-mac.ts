// Whether the keyboard is a Mac's, where Command takes Ctrl's part.
export const IS_MAC = /mac/i.test(navigator.platform);
