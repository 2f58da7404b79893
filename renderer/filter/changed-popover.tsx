// The part of the filter that goes by when a row was last changed in Tabled.
import { useId } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { FACET_NAMES } from '../../shared/plan/filter-choices.ts';
import { daysBefore } from '../../shared/plan/local-day.ts';
import { countOf, withPart } from '../../shared/plan/plan-filter.ts';
import { useServices } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './filter-popover.module.css';
import { FilterPopover } from './filter-popover.tsx';
import type { Filter } from './use-filter.ts';

const SPANS = [
  { days: 0, label: 'Today' },
  { days: 6, label: 'In the last 7 days' },
  { days: 29, label: 'In the last 30 days' },
  { days: 89, label: 'In the last 90 days' },
] as const;

export function ChangedPopover({ filter }: { readonly filter: Filter }) {
  const { now } = useServices();
  const dayId = useId();
  const { value: set, result, change } = filter;
  const since = set.changedSince;
  const spans = SPANS.map(({ days, label }) => ({ id: daysBefore(now(), days), label }));
  return (
    <FilterPopover
      part="changedSince"
      name={FACET_NAMES.changedSince}
      filter={filter}
      isSet={since !== null}
      clear={since !== null && <Button onPress={() => change(withPart(set, 'changedSince', []))}>At any time</Button>}
    >
      <p className={classNames(styles, 'help')}>Actions added or changed in Tabled:</p>
      <ListBox
        aria-label={FACET_NAMES.changedSince}
        className={classNames(styles, 'list')}
        items={spans}
        selectionMode="single"
        escapeKeyBehavior="none"
        autoFocus="first"
        selectedKeys={since === null ? [] : [since]}
        onSelectionChange={(keys) => {
          change(
            withPart(
              set,
              'changedSince',
              spans.filter(({ id }) => keys !== 'all' && keys.has(id)).map(({ id }) => id),
            ),
          );
        }}
        dependencies={[result]}
      >
        {({ id, label }) => (
          <ListBoxItem id={id} textValue={label} className={classNames(styles, 'item')}>
            <span aria-hidden className={classNames(styles, 'box')} />
            <span className={classNames(styles, 'label')}>{label}</span>
            <span className={classNames(styles, 'count')}>
              {countOf(result.counts, 'changedSince', id).toLocaleString('en-GB')}
            </span>
          </ListBoxItem>
        )}
      </ListBox>
      <div className={classNames(styles, 'day')}>
        <label htmlFor={dayId}>Since the day</label>
        <input
          id={dayId}
          type="date"
          className={classNames(styles, 'field')}
          value={since ?? ''}
          onChange={({ target }) => change(withPart(set, 'changedSince', target.value === '' ? [] : [target.value]))}
        />
      </div>
    </FilterPopover>
  );
}
