// Commands on how Tabled looks on this laptop. Called colours, since a theme is a heading of the plan.
import {
  type Colours,
  changeLook,
  lookNow,
  nextTextSize,
  TEXT_SIZES,
  type TextSize,
  USUAL_LOOK,
} from '../look/look.ts';
import type { Command } from './command.ts';

const WORDS: Readonly<Record<Colours, string>> = {
  system: 'as the system’s',
  light: 'light',
  dark: 'dark',
  contrast: 'high contrast',
};

function colourCommand(colours: Colours): Command {
  return {
    id: `view.colours-${colours}`,
    label: () => `Colours: ${WORDS[colours]}`,
    shortcut: '',
    menu: 'view',
    isAvailable: () => true,
    isOn: () => lookNow().colours === colours,
    run: async ({ say }) => {
      changeLook({ colours });
      say(`Colours are ${WORDS[colours]}.`);
    },
  };
}

export const COLOUR_COMMANDS: readonly Command[] = (['system', 'light', 'dark', 'contrast'] as const).map(
  colourCommand,
);

/** The browser's own zoom keeps its keys: it enlarges everything, these only the texts. */
function textCommand(id: string, label: string, size: () => TextSize): Command {
  return {
    id,
    label: () => label,
    shortcut: '',
    menu: 'view',
    isAvailable: () => size() !== lookNow().textSize,
    run: async ({ say }) => {
      changeLook({ textSize: size() });
      say(`Text is at ${lookNow().textSize} %.`);
    },
  };
}

export const TEXT_SIZE_COMMANDS: readonly Command[] = [
  textCommand('view.larger-text', `Larger text (up to ${TEXT_SIZES.at(-1)} %)`, () =>
    nextTextSize(lookNow().textSize, 1),
  ),
  textCommand('view.smaller-text', 'Smaller text', () => nextTextSize(lookNow().textSize, -1)),
  textCommand('view.usual-text', 'Text at its usual size', () => USUAL_LOOK.textSize),
];
