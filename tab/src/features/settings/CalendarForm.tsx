import { Checkbox, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { Settings } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { ClosingDays } from './ClosingDays';
import { SaveBar } from './SaveBar';
import styles from './Settings.module.css';
import { calendarValues, sameCalendar, withCalendar } from './calendarValues';
import { useSaveSettings } from './useSaveSettings';

const LIBERATION_DAY = ['never', 'everyFifthYear', 'always'] as const;

/** Good Friday, Liberation Day and closing days, to change and save. */
export function CalendarForm({ settings }: { readonly settings: Settings }) {
  const { t } = useTexts();
  const [base, setBase] = useState(() => calendarValues(settings));
  const [values, setValues] = useState(base);
  const saved = useSaveSettings();
  const isChanged = !sameCalendar(base, values);
  const now = calendarValues(settings);
  if (!isChanged && !sameCalendar(base, now)) {
    setBase(now);
    setValues(now);
  }
  return (
    <form
      className={styles.card}
      aria-label={t('settings.calendar')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isChanged || saved.isPending) return;
        saved.mutate((latest) => withCalendar(latest, base, values), {
          onSuccess: (result) => {
            setBase(calendarValues(result));
            setValues(calendarValues(result));
          },
        });
      }}
    >
      <fieldset className={styles.group}>
        <legend>{t('settings.calendarPart.holidays')}</legend>
        <Checkbox
          label={t('settings.calendarPart.goodFriday')}
          checked={values.goodFridayOff}
          onChange={(_, data) => setValues({ ...values, goodFridayOff: data.checked === true })}
        />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('settings.calendarPart.liberationDay')}</legend>
        <RadioGroup
          aria-label={t('settings.calendarPart.liberationDay')}
          value={values.liberationDayOff}
          onChange={(_, data) => {
            const liberationDayOff = LIBERATION_DAY.find((choice) => choice === data.value);
            if (liberationDayOff) setValues({ ...values, liberationDayOff });
          }}
        >
          {LIBERATION_DAY.map((choice) => (
            <Radio key={choice} value={choice} label={t(`settings.calendarPart.${choice}`)} />
          ))}
        </RadioGroup>
      </fieldset>
      <ClosingDays
        days={values.closingDays}
        onChange={(closingDays) => setValues({ ...values, closingDays: [...closingDays] })}
      />
      <SaveBar
        isChanged={isChanged}
        isSaving={saved.isPending}
        error={saved.error}
        onUndo={() => {
          setValues(base);
          saved.reset();
        }}
      />
    </form>
  );
}
