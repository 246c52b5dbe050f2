import { Combobox, Option, type ComboboxProps } from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from '../../../lib/texts';
import { usePeople } from '../usePeople';
import type { Values } from './types';

type FieldProps = Pick<ComboboxProps, 'id' | 'aria-labelledby' | 'aria-describedby' | 'aria-invalid'>;

interface Props extends FieldProps {
  readonly name: string;
  readonly values: Values;
  readonly placeholder: string;
  readonly onChange: (name: string, value: string) => void;
}

/** Finds a colleague by name. Kept is their id, and beside it the name that was seen. */
export function PersonPicker({ name, values, placeholder, onChange, ...field }: Props) {
  const { t } = useTexts();
  const [typed, setTyped] = useState(values[`${name}:name`] ?? '');
  const people = usePeople(typed);
  const found = (people.data?.items ?? []).filter((person) => person.kind === 'employee');
  return (
    <Combobox
      {...field}
      freeform
      value={typed}
      placeholder={placeholder === '' ? t('idea.form.person') : placeholder}
      selectedOptions={[values[name] ?? '']}
      onInput={(event) => {
        setTyped(event.currentTarget.value);
        onChange(name, '');
        onChange(`${name}:name`, '');
      }}
      onOptionSelect={(_, data) => {
        if (data.optionValue === undefined) return;
        setTyped(data.optionText ?? '');
        onChange(name, data.optionValue);
        onChange(`${name}:name`, data.optionText ?? '');
      }}
    >
      {found.map((person) => (
        <Option key={person.personId} value={person.personId} text={person.name}>
          {person.clubs.length === 0 ? person.name : `${person.name} · ${person.clubs.join(', ')}`}
        </Option>
      ))}
      {found.length === 0 && (
        <Option key="none" value="" text={typed} disabled>
          {t(people.isFetching ? 'idea.form.personSearching' : 'idea.form.personNone')}
        </Option>
      )}
    </Combobox>
  );
}
