import { Button } from '@fluentui/react-components';
import type { IdeaView } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { Section } from './Section';
import styles from './Work.module.css';
import { useOpenForm } from './openForm';
import parts from './parts.module.css';

/** What is asked, granted and spent; nothing when there is nothing to read or do. */
export function BudgetSection({ idea }: { readonly idea: IdeaView }) {
  const { t, money } = useTexts();
  const openForm = useOpenForm();
  const { canGrantBudget, canUpdateBudget } = idea.abilities;
  const { asked, granted, spent } = idea.budget;
  const isEmpty = asked === null && granted === null && spent === null;
  if (isEmpty && !canGrantBudget && !canUpdateBudget) return null;
  const change = (canGrantBudget || canUpdateBudget) && (
    <Button onClick={() => openForm({ kind: 'budget' })}>
      {t(canUpdateBudget ? 'idea.budget.change' : 'idea.budget.grant')}
    </Button>
  );
  return (
    <Section title={t('idea.budget.heading')} action={change}>
      {isEmpty ? (
        <p className={parts.quiet}>{t('idea.budget.empty')}</p>
      ) : (
        <dl className={styles.budget}>
          {(['asked', 'granted', 'spent'] as const).map((kind) => {
            const cents = idea.budget[kind];
            return (
              <div key={kind}>
                <dt>{t(`idea.budget.${kind}`)}</dt>
                <dd data-empty={cents === null}>{cents === null ? t('idea.budget.none') : money(cents)}</dd>
              </div>
            );
          })}
        </dl>
      )}
      {granted !== null && granted > 0 && spent !== null && (
        <div className={styles.spent} aria-hidden="true" data-over={spent > granted}>
          <span style={{ width: `${Math.min(100, (spent / granted) * 100)}%` }} />
        </div>
      )}
    </Section>
  );
}
