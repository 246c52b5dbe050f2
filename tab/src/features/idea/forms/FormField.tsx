import { Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { IdeaView } from '../../../../../src/contracts/api';
import { useTexts } from '../../../lib/texts';
import { useMe } from '../../me/useMe';
import { IdeaPicker } from './IdeaPicker';
import { PersonPicker } from './PersonPicker';
import type { FieldSpec, Values } from './types';

interface Props {
  readonly field: FieldSpec;
  readonly idea: IdeaView;
  readonly values: Values;
  readonly error: string | undefined;
  readonly onChange: (name: string, value: string) => void;
}

/** The day after `day`, for the earliest day that can be promised. */
function dayAfter(day: string): string {
  const next = new Date(`${day}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** One field of a form, with its label, its hint, and what was wrong beside it. */
export function FormField({ field, idea, values, error, onChange }: Props) {
  const { t } = useTexts();
  const me = useMe();
  const { name, kind } = field;
  const value = values[name] ?? '';
  const placeholder = field.placeholder ?? '';
  const set = (next: string) => onChange(name, next);
  if (kind === 'check') {
    return (
      <Checkbox
        label={field.label}
        checked={value === 'yes'}
        onChange={(_, data) => set(data.checked === true ? 'yes' : '')}
      />
    );
  }
  const control = () => {
    switch (kind) {
      case 'text':
        return (
          <Textarea
            value={value}
            placeholder={placeholder}
            rows={name === 'text' ? 6 : 4}
            resize="vertical"
            onChange={(_, data) => set(data.value)}
          />
        );
      case 'date':
        return (
          <Input type="date" value={value} min={dayAfter(me.today)} onChange={(_, data) => set(data.value)} />
        );
      case 'theme': {
        const themes = value === '' || me.themes.includes(value) ? me.themes : [value, ...me.themes];
        return (
          <Select value={value} onChange={(_, data) => set(data.value)}>
            <option value="">{t('idea.form.noTheme')}</option>
            {themes.map((theme) => (
              <option key={theme}>{theme}</option>
            ))}
          </Select>
        );
      }
      case 'choice':
        return (
          <Select value={value} onChange={(_, data) => set(data.value)}>
            {(field.options ?? []).map((option) => (
              <option key={option.value} value={option.value}>
                {option.text}
              </option>
            ))}
          </Select>
        );
      case 'money':
        return (
          <Input
            inputMode="decimal"
            value={value}
            contentBefore="€"
            onChange={(_, data) => set(data.value)}
          />
        );
      case 'number':
        return <Input inputMode="numeric" value={value} onChange={(_, data) => set(data.value)} />;
      case 'person':
        return <PersonPicker name={name} values={values} placeholder={placeholder} onChange={onChange} />;
      case 'idea':
        return <IdeaPicker name={name} values={values} idea={idea} onChange={onChange} />;
      case 'line':
        return <Input value={value} placeholder={placeholder} onChange={(_, data) => set(data.value)} />;
    }
  };
  const label = field.isOptional ? `${field.label} (${t('idea.form.optional')})` : field.label;
  const { hint } = field;
  return (
    <Field
      data-field={name}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(error === undefined ? {} : { validationMessage: error, validationState: 'error' })}
    >
      {control()}
    </Field>
  );
}
