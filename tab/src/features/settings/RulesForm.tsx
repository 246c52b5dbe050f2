import { useState } from 'react';
import type { Settings } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { NumberField } from './NumberField';
import { SaveBar } from './SaveBar';
import styles from './Settings.module.css';
import {
  NUMBER_NAMES,
  numberValues,
  quorumOf,
  readNumber,
  withNumbers,
  wrongNumbers,
  type NumberName,
} from './rulesValues';
import { useSaveSettings } from './useSaveSettings';

/** The numbers of the organisation, to change and save. */
export function RulesForm({ settings }: { readonly settings: Settings }) {
  const { t } = useTexts();
  const [base, setBase] = useState(() => numberValues(settings));
  const [values, setValues] = useState(base);
  const [isTried, setIsTried] = useState(false);
  const saved = useSaveSettings();
  const isChanged = NUMBER_NAMES.some((name) => base[name] !== values[name]);
  const now = numberValues(settings);
  if (!isChanged && NUMBER_NAMES.some((name) => now[name] !== base[name])) {
    setBase(now);
    setValues(now);
  }
  const wrong = wrongNumbers(values);
  const field = (name: NumberName, unit: string, hint?: string) => (
    <NumberField
      name={name}
      unit={unit}
      value={values[name]}
      isWrong={isTried && wrong.includes(name)}
      {...(hint === undefined ? {} : { hint })}
      onChange={(value) => setValues({ ...values, [name]: value })}
    />
  );
  const days = t('settings.rulesPart.workingDays');
  const share =
    values.quorumShare === base.quorumShare
      ? settings.quorumShare
      : (readNumber('quorumShare', values.quorumShare) ?? 0) / 100;
  const example = quorumOf(12, share, readNumber('quorumMinimum', values.quorumMinimum) ?? 1);
  return (
    <form
      className={styles.card}
      aria-label={t('settings.rules')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        const first = wrong[0];
        if (first !== undefined) {
          event.currentTarget.querySelector<HTMLInputElement>(`[data-field="${first}"] input`)?.focus();
        } else if (isChanged && !saved.isPending) {
          saved.mutate((latest) => withNumbers(latest, base, values), {
            onSuccess: (result) => {
              setBase(numberValues(result));
              setValues(numberValues(result));
              setIsTried(false);
            },
          });
        }
      }}
    >
      <fieldset className={styles.group}>
        <legend>{t('settings.rulesPart.promise')}</legend>
        {field('responseDays', days, t('settings.rulesPart.responseHint'))}
        {field('searchDays', days, t('settings.rulesPart.searchHint'))}
        {field('voteDays', days, t('settings.rulesPart.voteHint'))}
        {field('dueSoonDays', days, t('settings.rulesPart.dueSoonHint'))}
        {field('signOfLifeDays', t('settings.rulesPart.days'), t('settings.rulesPart.signOfLifeHint'))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('settings.rulesPart.quorum')}</legend>
        <p className={styles.quiet}>{t('settings.rulesPart.quorumIntro')}</p>
        {field('quorumShare', t('settings.rulesPart.percent'))}
        {field('quorumMinimum', t('settings.rulesPart.votes'))}
        <p className={styles.quiet} role="status">
          {t('settings.rulesPart.example', { count: example })}
        </p>
      </fieldset>
      <SaveBar
        isChanged={isChanged}
        isSaving={saved.isPending}
        error={saved.error}
        onUndo={() => {
          setValues(base);
          setIsTried(false);
          saved.reset();
        }}
      />
    </form>
  );
}
