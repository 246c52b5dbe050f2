import { Button } from '@fluentui/react-components';
import { Dismiss12Regular } from '@fluentui/react-icons/svg/dismiss';
import type { Filter } from '../ideas/filter';
import { useTexts, type Texts } from '../../lib/texts';
import type { BoardAddress } from '../board/useBoardAddress';
import styles from './FilterBar.module.css';

function say<Value>(value: Value | undefined, tell: (value: Value) => string | null): string | null {
  return value === undefined ? null : tell(value);
}

/** The parts of a filter that have no place of their own in the bar: they came with a figure of the overview. */
const tellParts = ({ t, date }: Texts, filter: Filter): Partial<Record<keyof Filter, string | null>> => ({
  submittedFrom: say(filter.submittedFrom, (day) => t('filter.from', { date: date(day) })),
  submittedTo: say(filter.submittedTo, (day) => t('filter.to', { date: date(day) })),
  origin: say(filter.origin, (origin) => t(`filter.origin.${origin}`)),
  answered: say(filter.answered, (answered) => t(`filter.answered.${answered}`)),
  outcome: say(filter.outcome, (outcome) => {
    if (outcome === 'open' || outcome === 'finished') return null;
    return outcome === 'ended' ? t('overview.chart.ended') : t(`outcome.${outcome}`);
  }),
  left: say(filter.left, (stage) => t('filter.left', { stage: t(`stage.${stage}`) })),
  budget: say(filter.budget, (kind) => t(`filter.budget.${kind}`)),
  brought: say(filter.brought, (gain) => t(`filter.brought.${gain}`)),
});

/** Filters that came with a link, each with a way to take it away. */
export function FilterChips({ address }: { readonly address: BoardAddress }) {
  const texts = useTexts();
  const parts = Object.entries(tellParts(texts, address.filter)).flatMap(([name, text]) =>
    text === null ? [] : [{ name, text }],
  );
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
