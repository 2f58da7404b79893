// What is printed beside the table: the counts, the evidence, what the RAG words mean, the acronyms.
import { definedRag, definedStatus, type WordKey } from '../../shared/export/word-keys.ts';
import { classNames } from '../ui/class-names.ts';
import { Group, Tick } from './choice-parts.tsx';
import styles from './choices.module.css';
import type { ExportChoices } from './use-export-choices.ts';
import { WordList } from './word-list.tsx';

/** What the plan's own words mean: changed with the plan, where all see it, and not for one export. */
function DefinedWords({ lines }: { readonly lines: WordKey['lines'] }) {
  if (lines.length === 0) return null;
  return (
    <div className={classNames(styles, 'help')}>
      <p>As the plan defines its words. They are changed by “Status and RAG words…” in the list of commands.</p>
      <ul className={classNames(styles, 'defined')}>
        {lines.map(({ word, meaning }) => (
          <li key={word}>
            {word}: {meaning}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function ExtraChoices({ choices }: { readonly choices: ExportChoices }) {
  const { settings, change, found, plan } = choices;
  const [rag, status] = [definedRag(plan.columns), definedStatus(plan.columns)];
  return (
    <Group heading="Beside the table">
      <Tick isOn={settings.showSummary} onChange={(showSummary) => change({ showSummary })}>
        Summary before the table
        <span className={classNames(styles, 'meaning')}>Actions by theme and status.</span>
      </Tick>
      <Tick isOn={settings.showEvidence} onChange={(showEvidence) => change({ showEvidence })}>
        Evidence index
        <span className={classNames(styles, 'meaning')}>
          {(plan.evidence ?? []).length === 0
            ? 'No evidence is attached to this plan yet.'
            : 'What supports each action, and which actions have none.'}
        </span>
      </Tick>
      <Tick isOn={settings.showRagKey} onChange={(showRagKey) => change({ showRagKey })}>
        {status.length > 0 ? 'RAG key and status key' : 'RAG key'}
      </Tick>
      {settings.showRagKey && (
        <>
          <DefinedWords lines={[...rag, ...status]} />
          {rag.length === 0 && (
            <WordList
              wordLabel="Word"
              meaningLabel="Meaning"
              pairs={settings.ragKey.map((pair) => ({ ...pair, isFound: false }))}
              onChange={(pairs) => change({ ragKey: pairs.map(({ word, meaning }) => ({ word, meaning })) })}
            />
          )}
        </>
      )}
      <Tick isOn={settings.showAcronyms} onChange={(showAcronyms) => change({ showAcronyms })}>
        Acronyms
        <span className={classNames(styles, 'meaning')}>Those that you give a long form.</span>
      </Tick>
      {settings.showAcronyms && (
        <WordList
          wordLabel="Acronym"
          meaningLabel="Long form"
          pairs={settings.acronyms.map(({ short, long }) => ({
            word: short,
            meaning: long,
            isFound: found.has(short),
          }))}
          onChange={(pairs) => change({ acronyms: pairs.map(({ word, meaning }) => ({ short: word, long: meaning })) })}
        />
      )}
    </Group>
  );
}
