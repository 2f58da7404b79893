// The menu over a text field: the spelling check's proposals, and the clipboard. Elsewhere the page has its own, or none.
import { type ContextMenuParams, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';

type Params = Pick<ContextMenuParams, 'isEditable' | 'misspelledWord' | 'dictionarySuggestions'>;
type Contents = Pick<WebContents, 'replaceMisspelling'> & {
  readonly session: Pick<WebContents['session'], 'addWordToSpellCheckerDictionary'>;
};

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

function spellingEntries(params: Params, contents: Contents): readonly MenuItemConstructorOptions[] {
  const { misspelledWord, dictionarySuggestions } = params;
  if (misspelledWord === '') return [];
  const proposals = dictionarySuggestions.map((word) => ({
    label: word,
    click: () => contents.replaceMisspelling(word),
  }));
  return [
    ...(proposals.length === 0 ? [{ label: 'No proposals', enabled: false }] : proposals),
    {
      label: 'Add to dictionary',
      click: () => void contents.session.addWordToSpellCheckerDictionary(misspelledWord),
    },
    SEPARATOR,
  ];
}

/** The menu's template; undefined where the page is no text field there. */
export function contextTemplate(params: Params, contents: Contents): MenuItemConstructorOptions[] | undefined {
  if (!params.isEditable) return undefined;
  const clipboard = (['cut', 'copy', 'paste', 'selectAll'] as const).map((role) => ({ role }));
  return [...spellingEntries(params, contents), ...clipboard];
}

export function showContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, params) => {
    const template = contextTemplate(params, contents);
    if (template !== undefined) Menu.buildFromTemplate(template).popup();
  });
}
