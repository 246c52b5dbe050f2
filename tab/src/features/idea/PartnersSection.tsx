import { Badge, Button } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { PARTNER_WAYS, type IdeaView } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { Section } from './Section';
import styles from './Work.module.css';
import { useOpenForm } from './openForm';
import parts from './parts.module.css';

/** The playing field: which parties matter, the closest first; nothing when there is nothing to read or do. */
export function PartnersSection({ idea }: { readonly idea: IdeaView }) {
  const { t } = useTexts();
  const openForm = useOpenForm();
  const { canUpdateWork } = idea.abilities;
  if (idea.partners.length === 0 && !canUpdateWork) return null;
  const add = canUpdateWork && (
    <Button icon={<Add20Regular />} onClick={() => openForm({ kind: 'partner' })}>
      {t('idea.partners.add')}
    </Button>
  );
  const sorted = PARTNER_WAYS.flatMap((way) => idea.partners.filter(({ joins }) => joins === way));
  return (
    <Section title={t('idea.partners.heading')} action={add}>
      {sorted.length === 0 ? (
        <p className={parts.quiet}>{t('idea.partners.emptyAdd')}</p>
      ) : (
        <ul className={styles.partners}>
          {sorted.map(({ partnerId, name, joins, note }) => (
            <li key={partnerId} className={styles.partner}>
              <div>
                <p className={styles.partnerName}>
                  <span>{name}</span>{' '}
                  <Badge
                    appearance="tint"
                    color={joins === 'decides' ? 'brand' : 'informative'}
                    shape="rounded"
                  >
                    {t(`partnerWay.${joins}`)}
                  </Badge>
                </p>
                {note !== null && <p className={parts.typed}>{note}</p>}
              </div>
              {canUpdateWork && (
                <div className={parts.buttons}>
                  <Button
                    size="small"
                    aria-label={t('idea.partners.changeThis', { name })}
                    onClick={() => openForm({ kind: 'partnerChange', partnerId })}
                  >
                    {t('idea.partners.change')}
                  </Button>
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={t('idea.partners.removeThis', { name })}
                    onClick={() => openForm({ kind: 'partnerRemove', partnerId })}
                  >
                    {t('idea.partners.remove')}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
