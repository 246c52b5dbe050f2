import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { Filter20Regular } from '@fluentui/react-icons/svg/filter';
import { Person20Regular } from '@fluentui/react-icons/svg/person';
import { useCallback, useState } from 'react';
import { STAGES } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { useIsPhone } from '../../lib/useMedia';
import type { BoardAddress } from '../board/useBoardAddress';
import { countSet } from '../ideas/filter';
import { useMe } from '../me/useMe';
import { Choice } from './Choice';
import styles from './FilterBar.module.css';
import { FilterChips } from './FilterChips';
import { SearchField } from './SearchField';

const PROMISES = ['onTime', 'dueSoon', 'overdue', 'kept'] as const;

/** Which ideas are shown. On a phone the choices fold away behind one button. */
export function FilterBar({ address }: { readonly address: BoardAddress }) {
  const { t } = useTexts();
  const me = useMe();
  const isPhone = useIsPhone();
  const [isOpen, setIsOpen] = useState(false);
  const { filter, change, clear } = address;
  const set = countSet(filter, ['q']);
  const onSearch = useCallback((q: string) => change({ q }), [change]);
  const place = filter.outcome === 'finished' ? 'finished' : filter.stage;
  return (
    <div className={styles.bar} role="search" aria-label={t('filter.title')}>
      <div className={styles.row}>
        <div className={styles.search}>
          <SearchField value={filter.q ?? ''} onChange={onSearch} />
        </div>
        {isPhone && (
          <Button
            icon={<Filter20Regular />}
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
            aria-label={set > 0 ? t('filter.set', { count: set }) : t('filter.title')}
          >
            {set > 0 ? String(set) : null}
          </Button>
        )}
        {(!isPhone || isOpen) && (
          <div className={styles.choices}>
            {me.allClubs.length > 1 && (
              <Choice
                label={t('filter.club')}
                all={t('filter.allClubs')}
                value={filter.club}
                options={me.allClubs.map((club) => ({ value: club.clubId, text: club.name }))}
                onChange={(club) => change({ club })}
              />
            )}
            <Choice
              label={t('filter.theme')}
              all={t('filter.allThemes')}
              value={filter.theme}
              options={me.themes.map((theme) => ({ value: theme, text: theme }))}
              onChange={(theme) => change({ theme })}
            />
            <Choice
              label={t('filter.stage')}
              all={t('filter.allStages')}
              value={place}
              options={[
                ...STAGES.map((stage) => ({ value: stage, text: t(`stage.${stage}`) })),
                { value: 'finished', text: t('board.finished') },
              ]}
              onChange={(value) =>
                change(
                  value === 'finished'
                    ? { stage: undefined, outcome: value }
                    : { stage: value, outcome: value === undefined ? undefined : 'open' },
                )
              }
            />
            <Choice
              label={t('filter.promise')}
              all={t('filter.allPromises')}
              value={filter.promise}
              options={PROMISES.map((promise) => ({ value: promise, text: t(`promiseIs.${promise}`) }))}
              onChange={(promise) => change({ promise })}
            />
            <Button
              icon={<Person20Regular />}
              aria-pressed={filter.mine === 'true'}
              className={styles.toggle}
              title={t('filter.mineHint')}
              onClick={() => change({ mine: filter.mine === 'true' ? undefined : 'true' })}
            >
              {t('filter.mine')}
            </Button>
            {countSet(filter) > 0 && (
              <Button appearance="subtle" icon={<Dismiss16Regular />} onClick={clear}>
                {t('filter.clear')}
              </Button>
            )}
          </div>
        )}
      </div>
      <FilterChips address={address} />
    </div>
  );
}
