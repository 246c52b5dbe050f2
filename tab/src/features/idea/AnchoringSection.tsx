import { Button } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle20Regular } from '@fluentui/react-icons/svg/circle';
import { LEVELS, type IdeaView } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { Section } from './Section';
import styles from './Work.module.css';
import { useOpenForm } from './openForm';
import parts from './parts.module.css';

/** What was arranged on the three levels, so that it stays. */
export function AnchoringSection({ idea }: { readonly idea: IdeaView }) {
  const { t, date } = useTexts();
  const openForm = useOpenForm();
  const { canAnchorLevels } = idea.abilities;
  return (
    <Section title={t('idea.anchoring.heading')}>
      <p className={parts.quiet}>{t('idea.anchoring.intro')}</p>
      <ul className={styles.levels}>
        {LEVELS.map((level) => {
          const entry = idea.anchoring.find((one) => one.level === level);
          const label = t(`idea.anchoring.${level}`);
          const verb = entry === undefined ? 'write' : 'change';
          return (
            <li key={level} className={styles.step} data-done={entry !== undefined}>
              {entry ? (
                <CheckmarkCircle20Filled aria-hidden="true" />
              ) : (
                <Circle20Regular aria-hidden="true" />
              )}
              <div>
                <h3>{label}</h3>
                {entry ? (
                  <>
                    <p className={parts.typed}>{entry.arranged}</p>
                    <p className={parts.small}>
                      {t('idea.anchoring.by', { name: entry.arrangedBy, date: date(entry.since) })}
                    </p>
                  </>
                ) : (
                  <p className={parts.quiet}>{t('idea.anchoring.not')}</p>
                )}
              </div>
              {canAnchorLevels && (
                <Button
                  size="small"
                  aria-label={t(`idea.anchoring.${verb}About`, { level: label })}
                  onClick={() => openForm({ kind: 'anchor', level })}
                >
                  {t(entry ? 'idea.anchoring.change' : 'idea.anchoring.fill')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
