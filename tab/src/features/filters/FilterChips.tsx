import { Button } from '@fluentui/react-components';
import { Dismiss12Regular } from '@fluentui/react-icons/svg/dismiss';
import type { Filter } from '../ideas/filter';
import { useTexts, type Texts } from '../../lib/texts';
import type { BoardAddress } from '../board/useBoardAddress';
import styles from './FilterBar.module.css';

type Told = { readonly [Name in keyof Filter]?: (value: NonNullable<Filter[Name]>) => string | null };

/** How each part of a filter is told that has no place of its own in the bar: it came with a figure of the overview. */
const told = ({ t, date }: Texts): Told => ({
  submittedFrom: (day) => t('filter.from', { date: date(day) }),
  submittedTo: (day) => t('filter.to', { date: date(day) }),
  origin: (origin) => t(`filter.origin.${origin}`),
  answered: (answered) => t(`filter.answered.${answered}`),
  outcome: (outcome) => (outcome === 'open' || outcome === 'finished' ? null : t(`outcome.${outcome}`)),
  left: (stage) => t('filter.left', { stage: t(`stage.${stage}`) }),
  budget: (kind) => t(`filter.budget.${kind}`),
  brought: (gain) => t(`filter.brought.${gain}`),
});

function textOf<Name extends keyof Filter>(texts: Told, filter: Filter, name: Name): string | null {
  const value = filter[name];
  return value === undefined ? null : (texts[name]?.(value) ?? null);
}

/** Filters that came with a link, each with a way to take it away. */
export function FilterChips({ address }: { readonly address: BoardAddress }) {
  const texts = useTexts();
  const ways = told(texts);
  const names = Object.keys(ways) as (keyof Filter)[];
  const parts = names.flatMap((name) => {
    const text = textOf(ways, address.filter, name);
    return text === null ? [] : [{ name, text }];
  });
  if (parts.length === 0) return null;
  return (
    <ul className={styles.chips}>
      {parts.map(({ name, text }) => (
        <li key={name}>
          <Button
            size="small"
            shape="circular"
            icon={<Dismiss12Regular />}
            iconPosition="after"
            aria-label={texts.t('filter.remove', { what: text })}
            onClick={() => address.change({ [name]: undefined })}
          >
            {text}
          </Button>
        </li>
      ))}
    </ul>
  );
}
