import { Select } from '@fluentui/react-components';

interface Props {
  readonly label: string;
  /** What "no choice" is called, such as "Alle thema's". */
  readonly all: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string | undefined) => void;
}

/** One filter with a few values. A list of the system itself: it works everywhere, also with a thumb. */
export function Choice({ label, all, value, options, onChange }: Props) {
  return (
    <Select
      aria-label={label}
      value={value ?? ''}
      onChange={(_event, data) => onChange(data.value === '' ? undefined : data.value)}
    >
      <option value="">{all}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </Select>
  );
}
