// The council's own Word template: chosen, named, and put away again.
import { useState } from 'react';
import { asTabledError } from '../../shared/errors.ts';
import { sentenceFor } from '../../shared/sentences.ts';
import { useServices } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './choices.module.css';
import { chooseTemplate } from './choose-template.ts';
import type { ExportChoices } from './use-export-choices.ts';

export function TemplateChoice({ choices }: { readonly choices: ExportChoices }) {
  const { settings, change } = choices;
  const services = useServices();
  const [failure, setFailure] = useState('');
  const [unknown, setUnknown] = useState<readonly string[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const { template } = settings;

  async function choose(): Promise<void> {
    if (isBusy) return;
    setIsBusy(true);
    setFailure('');
    try {
      const chosen = await chooseTemplate(services);
      if (chosen === null) return;
      const { id, name, unknownMarkers } = chosen;
      change({ template: { id, name } });
      setUnknown(unknownMarkers);
    } catch (error) {
      // The export goes on with the template it had, or without one.
      setFailure(sentenceFor(asTabledError(error)));
    } finally {
      setIsBusy(false);
    }
  }

  function remove(): void {
    change({ template: null });
    setUnknown([]);
    setFailure('');
  }

  return (
    <>
      <div className={classNames(styles, 'template')}>
        <p>
          Council’s template:{' '}
          {template === null ? 'none' : <span className={classNames(styles, 'name')}>{template.name}</span>}
        </p>
        <Button
          label={template === null ? 'Choose… a template' : 'Choose… another template'}
          onPress={() => void choose()}
        >
          Choose…
        </Button>
        {template !== null && (
          <Button label="Remove the template" onPress={remove}>
            Remove
          </Button>
        )}
      </div>
      <p role="status" className={classNames(styles, 'help')}>
        {unknown.length > 0 && `Tabled does not know ${unknown.join(', ')}: left in the template as written.`}
      </p>
      <p role="alert" className={classNames(styles, 'failure')}>
        {failure}
      </p>
    </>
  );
}
