import { SearchBox } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useDebounced } from '../../lib/useDebounced';
import { useTexts } from '../../lib/texts';

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Search by words or number; the address follows when the typing pauses. */
export function SearchField({ value, onChange }: Props) {
  const { t } = useTexts();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    // The address changed by other means, such as a button that clears the filters.
    setKnown(value);
    if (value !== typed.trim()) setTyped(value);
  }
  const settled = useDebounced(typed, 300).trim();
  useEffect(() => {
    if (settled !== known && settled === typed.trim()) onChange(settled);
  }, [settled, known, typed, onChange]);
  return (
    <SearchBox
      value={typed}
      onChange={(_event, data) => setTyped(data.value)}
      placeholder={t('filter.text')}
      aria-label={t('filter.text')}
      maxLength={200}
    />
  );
}
