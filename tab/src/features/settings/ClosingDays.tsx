import { Button, Field, Input } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useRef, useState } from 'react';
import { useTexts } from '../../lib/texts';
import { useMe } from '../me/useMe';
import styles from './Settings.module.css';

interface Props {
  readonly days: readonly string[];
  readonly onChange: (days: readonly string[]) => void;
}

const MOST = 200;

/** The days on which the organisation is closed. Those that passed fold away: they still count for old promises. */
export function ClosingDays({ days, onChange }: Props) {
  const { t, date } = useTexts();
  const { today } = useMe();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const group = useRef<HTMLFieldSetElement>(null);
  const focusField = () => group.current?.querySelector('input')?.focus();
  const past = days.filter((day) => day < today);
  const coming = days.filter((day) => day >= today);
  const add = () => {
    const refusal =
      typed === ''
        ? t('settings.calendarPart.dayNeeded')
        : days.includes(typed)
          ? t('settings.calendarPart.dayThere')
          : days.length >= MOST
            ? t('settings.calendarPart.tooMany')
            : null;
    setWrong(refusal);
    if (refusal === null) {
      onChange([...days, typed].sort());
      setTyped('');
    }
    focusField();
  };
  const line = (day: string) => (
    <li key={day} className={styles.line}>
      <span>{date(day)}</span>
      <Button
        appearance="subtle"
        icon={<Dismiss16Regular />}
        aria-label={t('settings.calendarPart.remove', { date: date(day) })}
        onClick={() => {
          onChange(days.filter((one) => one !== day));
          focusField();
        }}
      />
    </li>
  );
  return (
    <fieldset ref={group} className={styles.group}>
      <legend>{t('settings.calendarPart.closingDays')}</legend>
      <p className={styles.quiet}>{t('settings.calendarPart.closingHint')}</p>
      {coming.length === 0 ? (
        <p className={styles.quiet}>{t('settings.calendarPart.none')}</p>
      ) : (
        <ul className={styles.narrow}>{coming.map(line)}</ul>
      )}
      {past.length > 0 && (
        <details className={styles.narrow}>
          <summary>{t('settings.calendarPart.past', { count: past.length })}</summary>
          <ul>{past.map(line)}</ul>
        </details>
      )}
      <div className={styles.row}>
        <Field
          label={t('settings.calendarPart.day')}
          {...(wrong === null ? {} : { validationMessage: wrong, validationState: 'error' as const })}
        >
          <Input
            type="date"
            value={typed}
            onChange={(_, data) => {
              setTyped(data.value);
              setWrong(null);
            }}
          />
        </Field>
        <Button onClick={add}>{t('settings.calendarPart.add')}</Button>
      </div>
    </fieldset>
  );
}
