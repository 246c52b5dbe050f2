import { useEffect, useId, useRef, useState } from 'react';
import { act, type Outcome, type Person, type SearchHit, type World } from '../lib/api';
import { useText } from '../lib/i18n';
import { renderMarkdown } from '../lib/markdown';
import { SproutIcon } from './icons';

const WAIT_MS = 250;

/** The message extension under the compose box: search, choose, and it is posted as a card. */
export function ExtensionSearch({
  world,
  person,
  conversationId,
  disabled,
}: {
  world: World;
  person: Person;
  conversationId: string;
  disabled: boolean;
}) {
  const { t, lang } = useText();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const command = world.commands.search[0];

  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    addEventListener('pointerdown', outside);
    return () => removeEventListener('pointerdown', outside);
  }, [open]);

  if (!command) return null;
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div
      className="extension"
      ref={root}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) {
          event.stopPropagation();
          close();
        }
      }}
    >
      <button
        ref={button}
        type="button"
        className="icon-button app-button"
        disabled={disabled}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={command.title[lang]}
        title={command.title[lang]}
        onClick={() => setOpen(!open)}
      >
        <SproutIcon />
      </button>
      {open && (
        <div className="extension-panel" id={id} role="dialog" aria-label={command.title[lang]}>
          <Search
            commandId={command.id}
            parameter={command.parameter}
            title={command.title[lang]}
            person={person}
            conversationId={conversationId}
            onDone={close}
            t={t}
          />
        </div>
      )}
    </div>
  );
}

interface SearchProps {
  commandId: string;
  parameter: string;
  title: string;
  person: Person;
  conversationId: string;
  onDone: () => void;
  t: ReturnType<typeof useText>['t'];
}

function Search({ commandId, parameter, title, person, conversationId, onDone, t }: SearchProps) {
  const [words, setWords] = useState('');
  const [found, setFound] = useState<Outcome>();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  useEffect(() => {
    let stale = false;
    const parameters =
      words.trim() === ''
        ? [{ name: 'initialRun', value: 'true' }]
        : [{ name: parameter, value: words.trim() }];
    const timer = setTimeout(() => {
      void act(person.aadObjectId, 'search', { conversationId, commandId, parameters }).then((outcome) => {
        if (!stale) setFound(outcome);
      });
    }, WAIT_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [words, parameter, commandId, conversationId, person.aadObjectId]);

  const choose = (hit: SearchHit) => {
    void act(person.aadObjectId, 'select', { conversationId, hit });
    onDone();
  };
  const hits = found?.hits ?? [];
  return (
    <>
      <input
        ref={box}
        type="search"
        className="field"
        value={words}
        placeholder={title}
        aria-label={title}
        onChange={(event) => setWords(event.target.value)}
      />
      <ul className="extension-hits">
        {hits.map((hit, index) => (
          <li key={index}>
            <button type="button" onClick={() => choose(hit)}>
              <strong>{hit.title.replace(/\\(.)/g, '$1')}</strong>
              {hit.text !== '' && <span dangerouslySetInnerHTML={{ __html: renderMarkdown(hit.text) }} />}
            </button>
          </li>
        ))}
      </ul>
      {hits.length === 0 && (
        <p className="quiet extension-none" role="status">
          {found === undefined
            ? t('searching')
            : found.ok === false
              ? t('problem')
              : (found.message ?? t('noHits'))}
        </p>
      )}
    </>
  );
}
