import { Combobox, Option, type ComboboxProps } from '@fluentui/react-components';
import { useState } from 'react';
import type { IdeaView } from '../../../../../src/contracts/api';
import { useTexts } from '../../../lib/texts';
import { useMergeTargets } from '../useMergeTargets';
import type { Values } from './types';

type FieldProps = Pick<ComboboxProps, 'id' | 'aria-labelledby' | 'aria-describedby' | 'aria-invalid'>;

interface Props extends FieldProps {
  readonly name: string;
  readonly values: Values;
  readonly idea: IdeaView;
  readonly onChange: (name: string, value: string) => void;
}

/** Finds another idea by words or number; at first it offers those that look alike. A typed number counts too. */
export function IdeaPicker({ name, values, idea, onChange, ...field }: Props) {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const targets = useMergeTargets(idea.ideaId, chosen === null ? typed : '');
  return (
    <Combobox
      {...field}
      freeform
      value={chosen ?? (typed === '' ? (values[name] ?? '') : typed)}
      placeholder={t('dialogs.mergeIdea.placeholderNumber')}
      selectedOptions={[values[name] ?? '']}
      onInput={(event) => {
        setChosen(null);
        setTyped(event.currentTarget.value);
        onChange(name, event.currentTarget.value.trim());
      }}
      onOptionSelect={(_, data) => {
        if (data.optionValue === undefined) return;
        setChosen(data.optionText ?? data.optionValue);
        onChange(name, data.optionValue);
      }}
    >
      {targets.map((target) => (
        <Option key={target.ideaId} value={target.number} text={`${target.number} ${target.title}`}>
          {`${target.number} ${target.title}`}
        </Option>
      ))}
      {targets.length === 0 && (
        <Option key="none" value={typed.trim()} text={typed} disabled>
          {t('idea.form.targetHint')}
        </Option>
      )}
    </Combobox>
  );
}
