import { Button } from '@fluentui/react-components';
import { Dismiss12Regular } from '@fluentui/react-icons/svg/dismiss';
import type { Filter } from '../ideas/filter';
import { useTexts, type Texts } from '../../lib/texts';
import type { BoardAddress } from '../board/useBoardAddress';
import styles from './FilterBar.module.css';

type Part = keyof Filter;

/** Parts of a filter that came with a link (a figure of the overview) and have no place of their own in the bar. */
function extras({ t, date }: Texts, filter: Filter): { readonly name: Part; readonly text: string }[] {
  const { submittedFrom, submittedTo, origin, answered, outcome } = filter;
  return [
    ...(submittedFrom === undefined
      ? []
      : [{ name: 'submittedFrom' as const, text: t('filter.from', { date: date(submittedFrom) }) }]),
    ...(submittedTo === undefined
      ? []
      : [{ name: 'submittedTo' as const, text: t('filter.to', { date: date(submittedTo) }) }]),
    ...(origin === undefined ? [] : [{ name: 'origin' as const, text: t(`filter.origin.${origin}`) }]),
    ...(answered === undefined
      ? []
      : [{ name: 'answered' as const, text: t(`filter.answered.${answered}`) }]),
    ...(outcome === undefined || outcome === 'open' || outcome === 'finished'
      ? []
      : [{ name: 'outcome' as const, text: t(`outcome.${outcome}`) }]),
  ];
}

/** Filters that came with a link, each with a way to take it away. */
export function FilterChips({ address }: { readonly address: BoardAddress }) {
  const texts = useTexts();
  const parts = extras(texts, address.filter);
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
