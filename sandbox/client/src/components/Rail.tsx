import { useRef, useState, type KeyboardEvent } from 'react';
import type { Person, World } from '../lib/api';
import { useText } from '../lib/i18n';
import { Avatar } from './Avatar';
import { SearchIcon } from './icons';

interface Props {
  world: World;
  current: Person;
  seen: Record<string, string>;
  onChoose: (name: string) => void;
}

/** The people of the organisation: choose whom you are. */
export function Rail({ world, current, seen, onChoose }: Props) {
  const { t } = useText();
  const [words, setWords] = useState('');
  const team = world.teams[0];
  const found = world.people.filter((one) =>
    `${one.name} ${one.jobTitle}`.toLowerCase().includes(words.toLowerCase().trim()),
  );
  const others = found.filter((one) => !team?.members.includes(one.aadObjectId));
  const members = found.filter((one) => team?.members.includes(one.aadObjectId));
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState('');
  // One stop for the Tab key: whom the arrow keys went to last, or else whom one is, or else the first.
  const shown = [...others, ...members].map((one) => one.aadObjectId);
  const stop = [active, current.aadObjectId].find((id) => shown.includes(id)) ?? shown[0];
  const onKeyDown = (event: KeyboardEvent) => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('.rail-person') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all[(to + all.length) % all.length]?.focus();
  };
  const isNew = (one: Person) =>
    one.lastFromBot !== null &&
    Number(one.lastFromBot) > Number(seen[one.aadObjectId] ?? 0) &&
    one !== current;
  const group = (title: string, people: Person[]) =>
    people.length > 0 && (
      <div className="rail-group">
        <h3>{title}</h3>
        <ul>
          {people.map((one) => (
            <li key={one.aadObjectId}>
              <button
                type="button"
                className="rail-person"
                tabIndex={one.aadObjectId === stop ? 0 : -1}
                onFocus={() => setActive(one.aadObjectId)}
                aria-current={one === current ? 'true' : undefined}
                onClick={() => onChoose(one.name)}
              >
                <Avatar name={one.name} dot={isNew(one)} />
                <span className="rail-words">
                  <span className="rail-name">
                    {one.name}
                    {isNew(one) && <span className="visually-hidden"> ({t('unread')})</span>}
                  </span>
                  <span className="quiet">{one.jobTitle}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    );
  return (
    <aside className="rail" aria-label={t('whoAreYou')}>
      <h2>{t('whoAreYou')}</h2>
      <label className="rail-search">
        <SearchIcon size={16} />
        <input
          type="search"
          value={words}
          placeholder={t('search')}
          aria-label={t('search')}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <div className="rail-list" ref={list} onKeyDown={onKeyDown}>
        {group(t('otherColleagues'), others)}
        {team && group(t('inTeam', { team: team.name }), members)}
      </div>
    </aside>
  );
}
