// The list of plans, and below it those that were put away: arrows choose, Enter opens.
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import type { ShelfPlan } from '../db/plan-shelf.ts';
import { classNames } from '../ui/class-names.ts';
import { countsSentence, courseSentence } from './plan-facts.ts';
import styles from './plans-dialog.module.css';

export interface PlanListProps {
  readonly plans: readonly ShelfPlan[];
  readonly putAway: readonly ShelfPlan[];
  readonly now: Date;
  readonly chosen: string | undefined;
  readonly onChoose: (planId: string) => void;
  /** Enter, or a double click. */
  readonly onOpen: (planId: string) => void;
}

function PlanItem({ plan, now }: { readonly plan: ShelfPlan; readonly now: Date }) {
  const title = plan.record.title || 'Plan without a title';
  return (
    <ListBoxItem id={plan.record.id} textValue={title} className={classNames(styles, 'item')}>
      <span className={classNames(styles, 'title')}>
        {title}
        {plan.isShown && <span className={classNames(styles, 'shown')}>On screen</span>}
      </span>
      <span className={classNames(styles, 'facts')}>{countsSentence(plan)}</span>
      <span className={classNames(styles, 'facts')}>{courseSentence(plan, now)}</span>
    </ListBoxItem>
  );
}

export function PlanList({ plans, putAway, now, chosen, onChoose, onOpen }: PlanListProps) {
  return (
    <ListBox
      aria-label="Plans"
      autoFocus
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === undefined ? [] : [chosen]}
      className={classNames(styles, 'list')}
      onSelectionChange={(keys) => {
        const [first] = keys === 'all' ? [] : keys;
        if (first !== undefined) onChoose(String(first));
      }}
      onAction={(key) => onOpen(String(key))}
    >
      <ListBoxSection>
        <Header className={classNames(styles, 'section')}>Your plans</Header>
        {plans.map((plan) => (
          <PlanItem key={plan.record.id} plan={plan} now={now} />
        ))}
      </ListBoxSection>
      {putAway.length > 0 && (
        <ListBoxSection>
          <Header className={classNames(styles, 'section')}>Put away</Header>
          {putAway.map((plan) => (
            <PlanItem key={plan.record.id} plan={plan} now={now} />
          ))}
        </ListBoxSection>
      )}
    </ListBox>
  );
}
