import { useCallback, useState, type MouseEvent } from 'react';
import { act, type Outcome, type Person, type Theme, type World } from '../lib/api';
import { useText } from '../lib/i18n';
import { TabLinkContext, targetOfLink, type Target } from '../lib/tabLink';
import { channelOf, isTab } from '../lib/view';
import { Avatar } from './Avatar';
import { ChannelPane } from './ChannelPane';
import { ChatPane } from './ChatPane';
import { ChannelIcon, ChatIcon, CloseIcon, DotsIcon, SproutIcon } from './icons';
import { Menu } from './Menu';
import { Modal } from './Modal';
import { TabPane } from './TabPane';

interface Props {
  world: World;
  person: Person;
  pane: string;
  phone: boolean;
  theme: Theme;
  /** The page that a deep link opens in the tab of the app. */
  sub: string;
  /** Whether this is the only window. */
  alone: boolean;
  onPerson: (name: string) => void;
  onPane: (pane: string, sub?: string) => void;
  onClose?: () => void;
  onSeen: (personId: string, messageId: string) => void;
}

/** What one person has in front of them: their chat, a channel, or the tab of the app in one of these. */
export function Window({
  world,
  person,
  pane,
  phone,
  theme,
  sub,
  alone,
  onPerson,
  onPane,
  onClose,
  onSeen,
}: Props) {
  const { t } = useText();
  const [dialog, setDialog] = useState<Outcome>();
  const closeDialog = useCallback(() => setDialog(undefined), []);
  const bot = world.bot.name;
  const place = channelOf(world, pane);
  const inTab = isTab(pane);
  const isMember = place?.team.members.includes(person.aadObjectId) ?? false;
  const places = world.teams
    .filter((team) => team.members.includes(person.aadObjectId))
    .flatMap((team) => team.channels.map((channel) => ({ team, channel })));
  const does = (doing: string) => () => void act(person.aadObjectId, doing);
  const items = [
    ...(person.installed
      ? [{ label: t('uninstall', { bot }), onSelect: does('uninstall') }]
      : [{ label: t('install'), onSelect: does('install') }]),
    ...(person.blocked
      ? [{ label: t('unblock'), onSelect: does('unblock') }]
      : [{ label: t('block', { bot }), onSelect: does('block') }]),
  ];
  const go = ({ pane, sub }: Target) => onPane(pane, sub);
  // Links in a text are plain anchors: those into Teams itself open here, as Teams does.
  const onClick = (event: MouseEvent) => {
    const anchor = event.target instanceof Element ? event.target.closest('a') : null;
    const target = anchor ? targetOfLink(anchor.href) : undefined;
    if (!target) return;
    event.preventDefault();
    go(target);
  };
  return (
    <TabLinkContext value={go}>
      <div className={phone ? 'window phone' : 'window'} data-person={person.name} onClickCapture={onClick}>
        <header className="window-head">
          <Avatar name={person.name} size={36} />
          <div className="window-who">
            <label>
              <span className="visually-hidden">{t('asPerson')}</span>
              <select value={person.name} onChange={(event) => onPerson(event.target.value)}>
                {world.people.map((one) => (
                  <option key={one.aadObjectId} value={one.name}>
                    {one.name}
                  </option>
                ))}
              </select>
            </label>
            <span className="quiet">
              {person.jobTitle}
              {person.locale === 'en-GB' && ` · ${t('english')}`}
            </span>
          </div>
          <Menu label={t('more')} icon={<DotsIcon />} items={items} className="align-right" />
          {onClose && (
            <button
              type="button"
              className="icon-button"
              onClick={onClose}
              aria-label={t('closeSecond')}
              title={t('closeSecond')}
            >
              <CloseIcon />
            </button>
          )}
        </header>
        <nav className="tabs" aria-label={person.name}>
          <button
            type="button"
            aria-current={!place && !inTab ? 'page' : undefined}
            onClick={() => onPane('chat')}
          >
            <ChatIcon size={16} /> {t('chat', { bot })}
          </button>
          <button
            type="button"
            data-tab="personal"
            aria-current={!place && inTab ? 'page' : undefined}
            onClick={() => onPane('tab')}
          >
            <SproutIcon size={16} /> {bot}
          </button>
          {places.map(({ team, channel }) => (
            <button
              key={channel.id}
              type="button"
              title={team.name}
              aria-current={place?.channel.id === channel.id ? 'page' : undefined}
              onClick={() => onPane(channel.name === 'Innovatieclub' ? 'channel' : `channel:${channel.name}`)}
            >
              <ChannelIcon size={15} /> {channel.name}
            </button>
          ))}
        </nav>
        {place && isMember && (
          <nav className="tabs channel-tabs" aria-label={place.channel.name}>
            <button
              type="button"
              aria-current={inTab ? undefined : 'page'}
              onClick={() =>
                onPane(place.channel.name === 'Innovatieclub' ? 'channel' : `channel:${place.channel.name}`)
              }
            >
              {t('posts')}
            </button>
            <button
              type="button"
              data-tab="channel"
              aria-current={inTab ? 'page' : undefined}
              onClick={() => onPane(`tab:${place.channel.name}`)}
            >
              {bot}
            </button>
          </nav>
        )}
        {inTab && (!place || isMember) && (
          <TabPane
            key={`${person.aadObjectId} ${person.locale} ${place?.channel.id ?? ''} ${sub}`}
            world={world}
            person={person}
            theme={theme}
            place={place}
            sub={sub}
          />
        )}
        {!place && !inTab && (
          <ChatPane
            key={person.aadObjectId}
            world={world}
            person={person}
            onDialog={setDialog}
            onSeen={onSeen}
          />
        )}
        {place && isMember && !inTab && (
          <ChannelPane
            key={`${person.aadObjectId} ${place.channel.id}`}
            world={world}
            person={person}
            team={place.team}
            channel={place.channel}
            onDialog={setDialog}
            onPerson={alone ? onPerson : undefined}
          />
        )}
        {place && !isMember && (
          <div className="pane">
            <div className="empty">
              <h2>{t('notMember', { name: person.givenName, team: place.team.name })}</h2>
              <p>{t('notMemberHint')}</p>
              <div className="empty-people">
                {world.people
                  .filter((one) => place.team.members.includes(one.aadObjectId) && one.userRole === 'user')
                  .map((one) => (
                    <button
                      key={one.aadObjectId}
                      type="button"
                      className="chip"
                      onClick={() => onPerson(one.name)}
                    >
                      {one.name}
                    </button>
                  ))}
              </div>
            </div>
          </div>
        )}
        {dialog && <Modal person={person} first={dialog} onClose={closeDialog} />}
      </div>
    </TabLinkContext>
  );
}
