import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from '../../lib/texts';
import { useMe } from '../me/useMe';
import styles from './OverviewFilters.module.css';
import { PERIODS, rangeOf, type OverviewAddress, type Period } from './period';

interface Props {
  readonly chosen: OverviewAddress;
  readonly onChoose: (next: OverviewAddress) => void;
}

/** Over which period and which club. An own period shows once both days are there. */
export function OverviewFilters({ chosen, onChoose }: Props) {
  const { t, date } = useTexts();
  const me = useMe();
  const [period, setPeriod] = useState<Period>(chosen.period);
  const [from, setFrom] = useState(chosen.from);
  const [to, setTo] = useState(chosen.to);
  const isTurned = from !== '' && to !== '' && from > to;
  const choosePeriod = (value: string) => {
    const next = PERIODS.find((known) => known === value) ?? 'months12';
    setPeriod(next);
    if (next !== 'custom') onChoose({ ...chosen, period: next, ...rangeOf(next, me.today) });
  };
  return (
    <form
      className={styles.filters}
      aria-label={t('overview.filters')}
      onSubmit={(event) => {
        event.preventDefault();
        if (from !== '' && to !== '' && !isTurned) onChoose({ ...chosen, period: 'custom', from, to });
      }}
    >
      <Field label={t('overview.period')}>
        <Select value={period} onChange={(_, data) => choosePeriod(data.value)}>
          {PERIODS.map((name) => (
            <option key={name} value={name}>
              {t(`overview.${name}`)}
            </option>
          ))}
        </Select>
      </Field>
      {me.allClubs.length > 1 && (
        <Field label={t('overview.club')}>
          <Select value={chosen.club} onChange={(_, data) => onChoose({ ...chosen, club: data.value })}>
            <option value="">{t('overview.allClubs')}</option>
            {me.allClubs.map((club) => (
              <option key={club.clubId} value={club.clubId}>
                {club.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {period === 'custom' ? (
        <>
          <Field label={t('overview.from')}>
            <Input type="date" value={from} max={me.today} onChange={(_, data) => setFrom(data.value)} />
          </Field>
          <Field
            label={t('overview.to')}
            {...(isTurned
              ? { validationMessage: t('overview.fromAfterTo'), validationState: 'error' as const }
              : {})}
          >
            <Input type="date" value={to} onChange={(_, data) => setTo(data.value)} />
          </Field>
          <Button type="submit" appearance="primary" className={styles.apply}>
            {t('overview.apply')}
          </Button>
        </>
      ) : (
        <p className={styles.range}>
          {t('overview.range', { from: date(chosen.from), to: date(chosen.to) })}
        </p>
      )}
    </form>
  );
}
