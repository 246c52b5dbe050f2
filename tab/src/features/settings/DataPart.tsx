import { Button, Field, SearchBox } from '@fluentui/react-components';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useState } from 'react';
import type { Person } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { usePeople } from '../idea/usePeople';
import { PartFrame } from './PartFrame';
import { PersonDataView } from './PersonDataView';
import styles from './Settings.module.css';

/** What Kiem stores about somebody: found by name, shown only when asked, because looking is written down. */
export function DataPart() {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const [person, setPerson] = useState<Person | null>(null);
  const people = usePeople(typed);
  return (
    <PartFrame title={t('settings.data')} intro={t('settings.dataPart.intro')} query={people}>
      {({ items }) =>
        person ? (
          <PersonDataView person={person} onClose={() => setPerson(null)} />
        ) : (
          <div className={styles.card}>
            <Field
              className={styles.narrow}
              label={t('settings.dataPart.search')}
              hint={t('settings.dataPart.searchHint')}
            >
              <SearchBox value={typed} maxLength={100} onChange={(_, data) => setTyped(data.value)} />
            </Field>
            {items.length === 0 ? (
              <p className={styles.quiet}>{t('settings.peoplePart.none')}</p>
            ) : (
              <ul aria-label={t('settings.peoplePart.results')}>
                {items.map((one) => (
                  <li key={one.personId}>
                    <Button
                      appearance="subtle"
                      className={styles.choice}
                      icon={<ChevronRight20Regular />}
                      iconPosition="after"
                      title={t('settings.dataPart.show', { name: one.name })}
                      onClick={() => setPerson(one)}
                    >
                      {one.name}
                    </Button>
                  </li>
                ))}
              </ul>
            )}
          </div>
        )
      }
    </PartFrame>
  );
}
