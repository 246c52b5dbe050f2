import { Field, Input } from '@fluentui/react-components';
import { useId } from 'react';
import { useTexts } from '../../lib/texts';
import styles from './Settings.module.css';
import { NUMBERS, type NumberName } from './rulesValues';

interface Props {
  readonly name: NumberName;
  /** What is counted: "werkdagen". */
  readonly unit: string;
  readonly value: string;
  readonly hint?: string;
  readonly isWrong: boolean;
  readonly onChange: (value: string) => void;
}

/** One whole number with its unit, and between which bounds it may be when it is not. */
export function NumberField({ name, unit, value, hint, isWrong, onChange }: Props) {
  const { t } = useTexts();
  const unitId = useId();
  const id = useId();
  return (
    <Field
      data-field={name}
      label={{ children: t(`settings.rulesPart.${name}`), htmlFor: id }}
      {...(hint === undefined ? {} : { hint })}
      {...(isWrong
        ? {
            validationState: 'error' as const,
            validationMessage: t('settings.rulesPart.between', NUMBERS[name]),
          }
        : {})}
    >
      {(field) => (
        <span className={styles.number}>
          <Input
            id={id}
            inputMode="numeric"
            value={value}
            aria-invalid={isWrong}
            aria-describedby={[unitId, field['aria-describedby']].filter(Boolean).join(' ')}
            onChange={(_, data) => onChange(data.value)}
          />
          <span id={unitId}>{unit}</span>
        </span>
      )}
    </Field>
  );
}
