import { Link } from 'react-router';
import type { IdeaView } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { Section } from './Section';
import parts from './parts.module.css';
import { useSimilar } from './useSimilar';

/** Ideas that look like this one; nothing at all when there are none. */
export function SimilarSection({ idea }: { readonly idea: IdeaView }) {
  const { t } = useTexts();
  const items = useSimilar(idea.ideaId).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={t('idea.similar.heading')}>
      <ul className={parts.list}>
        {items.map((other) => (
          <li key={other.ideaId}>
            <Link to={`/ideas/${other.ideaId}`}>{other.title}</Link>
            <p className={parts.small}>
              {[
                other.number,
                other.outcome === 'open' ? t(`stage.${other.stage}`) : t(`outcome.${other.outcome}`),
                ...(other.supporters > 0 ? [t('idea.similar.supporters', { count: other.supporters })] : []),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
