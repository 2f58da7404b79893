// The choices of one part of the filter, each with the number of actions that it would give. Several can be chosen; the
// table follows at once.
import {
  Autocomplete,
  Input,
  ListBox,
  ListBoxItem,
  SearchField,
  useFilter as useWordFilter,
} from 'react-aria-components';
import { choicesOf, FACET_NAMES, type FilterChoice } from '../../shared/plan/filter-choices.ts';
import { countOf, type Facet, isSameValue, partOf, withPart } from '../../shared/plan/plan-filter.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './filter-popover.module.css';
import { FilterPopover } from './filter-popover.tsx';
import type { Filter } from './use-filter.ts';

export interface FacetPopoverProps {
  readonly facet: Exclude<Facet, 'changedSince'>;
  readonly open: OpenPlan;
  readonly filter: Filter;
}

const ANY: Readonly<Record<FacetPopoverProps['facet'], string>> = {
  themes: 'Any theme',
  parties: 'Any party',
  statuses: 'Any status',
  rags: 'Any RAG',
  due: 'Any date',
  empty: 'Empty or not',
};

/** More choices than these have a field to find one by. */
const FOUND_AT_A_GLANCE = 10;

function Choices({
  facet,
  filter,
  choices,
}: Pick<FacetPopoverProps, 'facet' | 'filter'> & { readonly choices: readonly FilterChoice[] }) {
  const { value: set, result, change } = filter;
  const chosen = partOf(set, facet);
  const isChosen = ({ value }: FilterChoice) => chosen.some((one) => isSameValue(facet, one, value));
  // A key of the list is no empty text: the place among the choices is the key.
  const keyed = choices.map((choice, at) => ({
    ...choice,
    id: `${at}`,
    count: countOf(result.counts, facet, choice.value),
  }));
  return (
    <ListBox
      aria-label={FACET_NAMES[facet]}
      className={classNames(styles, 'list')}
      items={keyed}
      selectionMode="multiple"
      escapeKeyBehavior="none"
      autoFocus={choices.length > FOUND_AT_A_GLANCE ? false : 'first'}
      selectedKeys={keyed.filter(isChosen).map(({ id }) => id)}
      onSelectionChange={(keys) => {
        const picked = keyed.filter(({ id }) => keys === 'all' || keys.has(id)).map(({ value }) => value);
        // What the plan has no more of is let go by its chip alone.
        const gone = chosen.filter((one) => !choices.some(({ value }) => isSameValue(facet, one, value)));
        change(withPart(set, facet, [...picked, ...gone]));
      }}
      renderEmptyState={() => <p className={classNames(styles, 'none')}>Nothing is called that.</p>}
      dependencies={[result]}
    >
      {({ id, label, count }) => (
        <ListBoxItem id={id} textValue={label} className={classNames(styles, 'item')}>
          <span aria-hidden className={classNames(styles, 'box')} />
          <span className={classNames(styles, 'label')}>{label}</span>
          <span className={classNames(styles, 'count')}>{count.toLocaleString('en-GB')}</span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}

/** What stands in the popover: worked out while it is open, and not before. */
function FacetChoices({ facet, open, filter }: FacetPopoverProps) {
  const { contains } = useWordFilter({ sensitivity: 'base' });
  const choices = choicesOf(facet, filter.planRows, open.record.columns);
  if (choices.length === 0) {
    const why = facet === 'parties' ? 'No party is named in the plan yet.' : 'The plan has no column for it.';
    return <p className={classNames(styles, 'help')}>{facet === 'themes' ? 'The plan has no themes yet.' : why}</p>;
  }
  const list = <Choices facet={facet} filter={filter} choices={choices} />;
  if (choices.length <= FOUND_AT_A_GLANCE) return list;
  return (
    <Autocomplete filter={contains}>
      <SearchField autoFocus aria-label={`Find in ${FACET_NAMES[facet]}`} className={classNames(styles, 'search')}>
        <Input className={classNames(styles, 'field')} placeholder="Type to find one" />
      </SearchField>
      {list}
    </Autocomplete>
  );
}

export function FacetPopover({ facet, open, filter }: FacetPopoverProps) {
  const isPartSet = partOf(filter.value, facet).length > 0;
  return (
    <FilterPopover
      part={facet}
      name={FACET_NAMES[facet]}
      filter={filter}
      isSet={isPartSet}
      clear={
        isPartSet && <Button onPress={() => filter.change(withPart(filter.value, facet, []))}>{ANY[facet]}</Button>
      }
    >
      {facet === 'empty' && <p className={classNames(styles, 'help')}>Actions in which one of these is empty:</p>}
      <FacetChoices facet={facet} open={open} filter={filter} />
    </FilterPopover>
  );
}
