import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { personData, type Person } from '../../../../src/contracts/api';
import { PageTrouble } from '../../components/PageTrouble';
import { Skeleton } from '../../components/Skeleton';
import { call } from '../../lib/api';
import { useTexts } from '../../lib/texts';
import { DataGroup } from './DataGroup';
import styles from './Settings.module.css';
import { dataGroups } from './dataGroups';
import { saveJson } from '../../lib/saveJson';

interface Props {
  readonly person: Person;
  readonly onClose: () => void;
}

/** All that Kiem stores about one person, to read and to hand over. */
export function PersonDataView({ person, onClose }: Props) {
  const texts = useTexts();
  const { t, date } = texts;
  const heading = useRef<HTMLHeadingElement>(null);
  const query = useQuery({
    queryKey: ['person-data', person.personId],
    queryFn: ({ signal }) => call(personData, { path: `/people/${person.personId}/data`, signal }),
    // Looking is written down: it is asked once, not again and again behind somebody's back.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  useEffect(() => heading.current?.focus(), []);
  const { data } = query;
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <h3 ref={heading} tabIndex={-1}>
          {person.name}
        </h3>
        <div className={styles.buttons}>
          {data && (
            <Button
              appearance="primary"
              icon={<ArrowDownload20Regular />}
              onClick={() =>
                saveJson(data, `kiem-${person.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.json`)
              }
            >
              {t('settings.dataPart.download')}
            </Button>
          )}
          <Button onClick={onClose}>{t('settings.dataPart.another')}</Button>
        </div>
      </div>
      {query.isError && <PageTrouble error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton height={160} />}
      {data && (
        <>
          <p className={styles.quiet}>
            {t(data.includesUnnamed ? 'settings.dataPart.whole' : 'settings.dataPart.unnamedNote')}
          </p>
          <p>
            {[
              ...(data.person.knownSince === null
                ? []
                : [t('settings.dataPart.knownSince', { date: date(data.person.knownSince) })]),
              t('settings.dataPart.language', {
                language: t(
                  data.person.language === 'nl' ? 'settings.dataPart.dutch' : 'settings.dataPart.english',
                ),
              }),
              ...(data.person.isManager ? [t('settings.peoplePart.manager')] : []),
              ...(data.person.isAdministrator ? [t('settings.peoplePart.administrator')] : []),
            ].join(' · ')}
          </p>
          {dataGroups(texts, data).map((group) => (
            <DataGroup key={group.name} group={group} />
          ))}
        </>
      )}
    </div>
  );
}
