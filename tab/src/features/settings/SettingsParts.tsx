import { Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useTexts } from '../../lib/texts';
import { useIsPhone } from '../../lib/useMedia';
import { AuditPart } from './AuditPart';
import { CalendarPart } from './CalendarPart';
import { ClubsPart } from './ClubsPart';
import { DataPart } from './DataPart';
import { OutboxPart } from './OutboxPart';
import { PeoplePart } from './PeoplePart';
import { RulesPart } from './RulesPart';
import styles from './Settings.module.css';
import { ThemesPart } from './ThemesPart';
import { PARTS, readPart, type Part } from './parts';
import { useParkedMessages } from './queries';

const CONTENT: Readonly<Record<Part, () => ReactNode>> = {
  clubs: () => <ClubsPart />,
  people: () => <PeoplePart />,
  rules: () => <RulesPart />,
  calendar: () => <CalendarPart />,
  themes: () => <ThemesPart />,
  outbox: () => <OutboxPart />,
  data: () => <DataPart />,
  audit: () => <AuditPart />,
};

/** One part at a time. A part that was opened stays as it was left, so that nothing typed there is lost. */
export function SettingsParts() {
  const { t } = useTexts();
  const isPhone = useIsPhone();
  const [params, setParams] = useSearchParams();
  const part = readPart(params);
  const [opened, setOpened] = useState<ReadonlySet<Part>>(new Set([part]));
  if (!opened.has(part)) setOpened(new Set([...opened, part]));
  const parked = useParkedMessages().data?.items.length ?? 0;
  const name = (one: Part) =>
    one === 'outbox' && parked > 0 ? `${t('settings.outbox')} (${parked})` : t(`settings.${one}`);
  const choose = (value: string) => setParams({ part: value }, { replace: true });
  return (
    <div className={styles.layout}>
      {isPhone ? (
        <Select aria-label={t('settings.part')} value={part} onChange={(_, data) => choose(data.value)}>
          {PARTS.map((one) => (
            <option key={one} value={one}>
              {name(one)}
            </option>
          ))}
        </Select>
      ) : (
        <nav className={styles.tabs} aria-label={t('settings.parts')}>
          <ul>
            {PARTS.map((one) => (
              <li key={one}>
                <Link
                  className={styles.tab}
                  to={{ search: `part=${one}` }}
                  replace
                  aria-current={one === part ? 'true' : undefined}
                >
                  {name(one)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className={styles.parts}>
        {PARTS.filter((one) => opened.has(one)).map((one) => (
          <section key={one} hidden={one !== part} aria-label={t(`settings.${one}`)}>
            {CONTENT[one]()}
          </section>
        ))}
      </div>
    </div>
  );
}
