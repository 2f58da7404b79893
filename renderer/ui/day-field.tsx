// A day, typed part by part in the British order (React Aria's date field: arrows change a part, digits fill it).
import { parseDate } from '@internationalized/date';
import { DateField, DateInput, DateSegment, I18nProvider, Label } from 'react-aria-components';
import { type IsoDay, isIsoDay } from '../../shared/plan/calendar.ts';
import { classNames } from './class-names.ts';
import styles from './day-field.module.css';

export interface DayFieldProps {
  readonly label: string;
  readonly value: IsoDay;
  /** @param day as it is typed so far, ISO 8601: its year may have fewer digits yet */
  readonly onChange: (day: string) => void;
}

export function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <I18nProvider locale="en-GB">
      <DateField
        className={classNames(styles, 'field')}
        granularity="day"
        shouldForceLeadingZeros
        defaultValue={isIsoDay(value) ? parseDate(value) : null}
        onChange={(day) => {
          if (day !== null) onChange(day.toString());
        }}
      >
        <Label className={classNames(styles, 'label')}>{label}</Label>
        <DateInput className={classNames(styles, 'input')}>
          {(segment) => <DateSegment segment={segment} className={classNames(styles, 'part')} />}
        </DateInput>
      </DateField>
    </I18nProvider>
  );
}
