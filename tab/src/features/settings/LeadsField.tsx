import { Button, Field, Select } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useRef } from 'react';
import type { Person } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import styles from './Settings.module.css';

interface Props {
  readonly members: readonly Person[];
  /** Leads as they are now, also those beyond the members that are listed. */
  readonly known: readonly Person[];
  readonly chosen: readonly string[];
  readonly wrong: { readonly validationMessage?: string; readonly validationState?: 'error' };
  readonly onChange: (personIds: readonly string[]) => void;
}

/** Who leads a club: members of it, at least one. */
export function LeadsField({ members, known, chosen, wrong, onChange }: Props) {
  const { t } = useTexts();
  const group = useRef<HTMLFieldSetElement>(null);
  const names = new Map([...known, ...members].map(({ personId, name }) => [personId, name]));
  const others = members.filter(({ personId }) => !chosen.includes(personId));
  return (
    <fieldset ref={group} className={styles.group}>
      <legend>{t('settings.clubsPart.leads')}</legend>
      <ul className={styles.buttons}>
        {chosen.map((personId) => {
          const name = names.get(personId) ?? '';
          return (
            <li key={personId}>
              <Button
                shape="circular"
                size="small"
                icon={<Dismiss16Regular />}
                iconPosition="after"
                aria-label={t('settings.clubsPart.removeLead', { name })}
                onClick={() => {
                  onChange(chosen.filter((one) => one !== personId));
                  group.current?.querySelector('select')?.focus();
                }}
              >
                {name}
              </Button>
            </li>
          );
        })}
      </ul>
      <Field
        className={styles.narrow}
        label={t('settings.clubsPart.addLead')}
        hint={t(others.length === 0 ? 'settings.clubsPart.allLeads' : 'settings.clubsPart.leadsHint')}
        {...wrong}
      >
        <Select value="" onChange={(_, data) => data.value !== '' && onChange([...chosen, data.value])}>
          <option value="" />
          {others.map(({ personId, name }) => (
            <option key={personId} value={personId}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </fieldset>
  );
}
