import { Select } from '@fluentui/react-components';
import { IDEA_SORTS } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import type { IdeaSort } from '../ideas/filter';

interface Props {
  readonly sort: IdeaSort;
  readonly onChange: (sort: IdeaSort) => void;
}

/** The order of the rows, where there is no room for headings. */
export function SortChoice({ sort, onChange }: Props) {
  const { t } = useTexts();
  return (
    <Select
      aria-label={t('list.sort')}
      value={sort}
      onChange={(_event, data) => onChange(IDEA_SORTS.find((one) => one === data.value) ?? 'newest')}
    >
      {IDEA_SORTS.map((one) => (
        <option key={one} value={one}>
          {t(`list.sorts.${one}`)}
        </option>
      ))}
    </Select>
  );
}
