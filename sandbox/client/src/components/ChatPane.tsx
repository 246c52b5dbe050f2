import { Fragment, useEffect, useRef, useState } from 'react';
import { act, type Json, type Message, type Outcome, type Person, type World } from '../lib/api';
import { useText } from '../lib/i18n';
import { dayKey, dayName } from '../lib/time';
import { useMessages } from '../lib/useWorld';
import { AppAvatar } from './Avatar';
import { Compose } from './Compose';
import { MessageItem } from './MessageItem';
import { Notice } from './Notice';

interface Props {
  world: World;
  person: Person;
  onDialog: (outcome: Outcome) => void;
  onSeen: (personId: string, messageId: string) => void;
}

/** The chat of one person with the bot. */
export function ChatPane({ world, person, onDialog, onSeen }: Props) {
  const { t, lang } = useText();
  const { loaded, messages, typing } = useMessages(person.aadObjectId, { chatId: person.chatId });
  const [waiting, setWaiting] = useState(0);
  const [problem, setProblem] = useState<string>();
  const [suggestion, setSuggestion] = useState<string>();
  const bot = world.bot.name;
  const open = person.installed && !person.blocked;

  useEffect(() => {
    if (person.lastFromBot) onSeen(person.aadObjectId, person.lastFromBot);
  }, [person.aadObjectId, person.lastFromBot, onSeen]);

  const say = async (text: string): Promise<boolean> => {
    setProblem(undefined);
    setSuggestion(undefined);
    setWaiting((count) => count + 1);
    const outcome = await act(person.aadObjectId, 'say', { text });
    setWaiting((count) => count - 1);
    if (outcome.ok === false) setProblem(t('problem'));
    return outcome.ok !== false || Boolean(outcome.activityId);
  };

  const examples = world.commands.examples[lang];
  const silent = !messages.some((one) => one.from.kind === 'person');
  return (
    <section className="pane" aria-label={t('chat', { bot })}>
      <Scroller count={messages.length} last={messages.at(-1)} extra={waiting > 0 || typing}>
        {loaded && messages.length === 0 && open && (
          <div className="empty">
            <AppAvatar size={64} />
            <h2>{t('emptyChat', { bot })}</h2>
          </div>
        )}
        {messages.map((message, index) => {
          const before = messages[index - 1];
          return (
            <Fragment key={message.id}>
              {(!before || dayKey(before.at) !== dayKey(message.at)) && <DayLine at={message.at} />}
              <MessageItem world={world} person={person} message={message} bubbles onDialog={onDialog} />
            </Fragment>
          );
        })}
        {(waiting > 0 || typing) && (
          <div className="typing" role="status" aria-label={t('typing', { bot })}>
            <AppAvatar size={24} />
            <span className="typing-dots" aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
          </div>
        )}
      </Scroller>
      <footer className="pane-foot">
        {problem && <Notice kind="problem" text={problem} onClose={() => setProblem(undefined)} />}
        {loaded && silent && open && (
          <div className="examples">
            <span>{t('tryThis')}</span>
            {examples.map((example) => (
              <button key={example} type="button" onClick={() => setSuggestion(example)}>
                {example}
              </button>
            ))}
          </div>
        )}
        {!open && <Closed person={person} bot={bot} />}
        <Suggested message={messages.at(-1)} onChoose={(text) => void say(text)} />
        <Compose
          key={person.aadObjectId}
          world={world}
          person={person}
          conversationId={person.chatId}
          label={t('message')}
          inChannel={false}
          disabled={!open}
          suggestion={suggestion}
          onSend={say}
        />
      </footer>
    </section>
  );
}

function Closed({ person, bot }: { person: Person; bot: string }) {
  const { t } = useText();
  const names = { bot, name: person.givenName };
  const text = person.blocked
    ? t('blocked', names)
    : person.userRole === 'guest'
      ? t('notInstalledGuest', names)
      : t('notInstalled', names);
  return (
    <div className="banner" role="status">
      <span>{text}</span>
      <button
        type="button"
        className="button primary"
        onClick={() => void act(person.aadObjectId, person.blocked ? 'unblock' : 'install')}
      >
        {person.blocked ? t('unblock') : t('install')}
      </button>
    </div>
  );
}

/** The first of these fields that is text. */
function words(action: Json, ...fields: string[]): string {
  for (const field of fields) {
    const value = action[field];
    if (typeof value === 'string') return value;
  }
  return '';
}

function Suggested({
  message,
  onChoose,
}: {
  message: Message | undefined;
  onChoose: (text: string) => void;
}) {
  if (!message || message.suggestedActions.length === 0) return null;
  return (
    <div className="examples">
      {message.suggestedActions.map((action, index) => (
        <button key={index} type="button" onClick={() => onChoose(words(action, 'value', 'title'))}>
          {words(action, 'title', 'value')}
        </button>
      ))}
    </div>
  );
}

/** The line between two days. */
function DayLine({ at }: { at: string }) {
  const { t, lang } = useText();
  return (
    <div className="day-line">
      <span>{dayName(at, lang, t)}</span>
    </div>
  );
}

/** A list that stays at its end when something is added, unless one is reading further up. */
export function Scroller({
  children,
  count,
  last,
  extra,
}: {
  children: React.ReactNode;
  count: number;
  last: Message | undefined;
  extra: boolean;
}) {
  const element = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const top = useRef(0);
  useEffect(() => {
    const box = element.current;
    const inner = content.current;
    if (!box || !inner) return undefined;
    const observer = new ResizeObserver(() => {
      if (atEnd.current) box.scrollTop = box.scrollHeight;
    });
    observer.observe(inner);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (element.current && last?.from.kind === 'person') {
      atEnd.current = true;
      element.current.scrollTop = element.current.scrollHeight;
    }
  }, [count, last, extra]);
  return (
    <div
      className="scroller"
      ref={element}
      tabIndex={-1}
      onScroll={(event) => {
        const box = event.currentTarget;
        const isNear = box.scrollHeight - box.scrollTop - box.clientHeight < 60;
        // Cards that grow move the end away; only who scrolls up wants to stay where they are.
        if (isNear) atEnd.current = true;
        else if (box.scrollTop < top.current) atEnd.current = false;
        top.current = box.scrollTop;
      }}
    >
      <div className="scroller-content" ref={content} role="log">
        {children}
      </div>
    </div>
  );
}
