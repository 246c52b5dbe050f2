import { Button } from '@fluentui/react-components';
import { TEAM_ROLES, type IdeaView } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { Section } from './Section';
import styles from './Work.module.css';
import { useOpenForm } from './openForm';
import parts from './parts.module.css';

/** The trojka and its adviser: who does it, and who may be asked. */
export function TeamSection({ idea }: { readonly idea: IdeaView }) {
  const { t } = useTexts();
  const openForm = useOpenForm();
  const { canAppointTeam } = idea.abilities;
  const isTaken = (role: (typeof TEAM_ROLES)[number]) => idea.team.some((member) => member.role === role);
  const shown = TEAM_ROLES.filter((role) => canAppointTeam || role === 'projectLeader' || isTaken(role));
  return (
    <Section title={t('idea.team.heading')}>
      <dl className={styles.team}>
        {shown.map((role) => {
          const name = idea.team.find((member) => member.role === role)?.name;
          const label = t(`idea.team.${role}`);
          const verb = name === undefined ? 'choose' : 'change';
          return (
            <div key={role} className={styles.member}>
              <dt>
                <span>{label}</span>
                <span className={parts.small}>{t(`idea.team.${role}Hint`)}</span>
              </dt>
              <dd className={name === undefined ? styles.nobody : undefined}>
                {name ?? t('idea.team.nobody')}
              </dd>
              {canAppointTeam && (
                <dd className={styles.memberAction}>
                  <Button
                    size="small"
                    aria-label={t(`idea.team.${verb}Who`, { role: label })}
                    onClick={() => openForm({ kind: 'appoint', role })}
                  >
                    {t(`idea.team.${verb}`)}
                  </Button>
                </dd>
              )}
            </div>
          );
        })}
      </dl>
    </Section>
  );
}
