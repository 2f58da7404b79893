// Class names of a CSS module by their names in the style sheet. A name that it does not have is an error, not a
// component that silently looks wrong.
export function classNames(styles: Readonly<Record<string, string>>, ...names: readonly (string | false)[]): string {
  return names
    .filter((name) => name !== false)
    .map((name) => {
      const found = styles[name];
      if (found === undefined) throw new Error(`There is no style called ${name}.`);
      return found;
    })
    .join(' ');
}
