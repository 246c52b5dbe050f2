import { useEffect, useMemo, useRef } from 'react';
import { picking } from './cards/peoplePicker';
import { Rail } from './components/Rail';
import { TopBar } from './components/TopBar';
import { Window } from './components/Window';
import { act, type World } from './lib/api';
import { LangContext, translator } from './lib/i18n';
import { useSeen, useWorld } from './lib/useWorld';
import { personOf, useView, type View } from './lib/view';

/** The whole page. */
export function App() {
  const [view, change] = useView();
  const { world, up } = useWorld();
  const words = useMemo(() => ({ lang: view.lang, t: translator(view.lang) }), [view.lang]);
  useEffect(() => {
    document.documentElement.lang = view.lang;
    document.documentElement.dataset['theme'] = view.theme;
  }, [view.lang, view.theme]);
  return (
    <LangContext.Provider value={words}>
      {world ? (
        <Screen world={world} view={view} change={change} />
      ) : (
        <p className="starting" role="status">
          {words.t(up ? 'waiting' : 'lost')}
        </p>
      )}
      {world && !up && (
        <p className="lost" role="alert">
          {words.t('lost')}
        </p>
      )}
    </LangContext.Provider>
  );
}

function Screen({
  world,
  view,
  change,
}: {
  world: World;
  view: View;
  change: (part: Partial<View>) => void;
}) {
  const { seen, markSeen } = useSeen(world);
  const t = useMemo(() => translator(view.lang), [view.lang]);
  const person = personOf(world, view.as) ?? world.people[0];
  const second = view.second && personOf(world, view.second.as);

  picking.people = useMemo(
    () =>
      world.people
        .filter((one) => one.userRole === 'user')
        .map(({ aadObjectId, name, jobTitle }) => ({ id: aadObjectId, name, jobTitle })),
    [world.people],
  );
  picking.placeholder = t('people');
  picking.nobody = t('noPeople');
  picking.remove = (name) => t('remove', { name });

  const personId = person?.aadObjectId;
  // A language in the address counts as a choice; the default one does not.
  const lang = useRef(location.hash.includes('lang=') ? undefined : view.lang);
  useEffect(() => {
    if (lang.current === view.lang) return;
    lang.current = view.lang;
    const locale = view.lang === 'en' ? 'en-GB' : 'nl-NL';
    if (personId) void act(personId, 'settings', { locale });
  }, [view.lang, personId]);
  useEffect(() => {
    if (personId) void act(personId, 'settings', { theme: view.theme });
  }, [view.theme, personId]);

  if (!person) return null;
  const split = () => {
    if (view.second) {
      change({ second: undefined });
      return;
    }
    const lead =
      personOf(world, world.teams[0]?.owners[0] ?? '') ?? world.people.find((one) => one !== person);
    const other = lead === person ? world.people.find((one) => one !== person) : lead;
    if (other) change({ second: { as: other.name, pane: other === lead ? 'channel' : 'chat', sub: '' } });
  };
  return (
    <div className="screen">
      <TopBar world={world} view={view} onChange={change} onSplit={split} />
      <div className="middle">
        <Rail
          world={world}
          current={person}
          seen={seen}
          onChoose={(as) => change({ as, ...(keepsPane(world, as, view.pane) ? {} : { pane: 'chat' }) })}
        />
        <main className={second ? 'windows two' : 'windows'}>
          <Window
            world={world}
            person={person}
            pane={view.pane}
            phone={view.phone}
            sub={view.sub}
            alone={!second}
            theme={view.theme}
            onPerson={(as) => change({ as, ...(keepsPane(world, as, view.pane) ? {} : { pane: 'chat' }) })}
            onPane={(pane, sub = '') => change({ pane, sub })}
            onSeen={markSeen}
          />
          {view.second && second && (
            <Window
              world={world}
              person={second}
              pane={view.second.pane}
              phone={view.phone}
              sub={view.second.sub}
              alone={false}
              theme={view.theme}
              onPerson={(as) =>
                change({
                  second: {
                    as,
                    pane: view.second && keepsPane(world, as, view.second.pane) ? view.second.pane : 'chat',
                    sub: '',
                  },
                })
              }
              onPane={(pane, sub = '') => change({ second: { as: second.name, pane, sub } })}
              onClose={() => change({ second: undefined })}
              onSeen={markSeen}
            />
          )}
        </main>
      </div>
    </div>
  );
}

/** Someone who is not in the team has only their chat. */
function keepsPane(world: World, name: string, pane: string): boolean {
  const person = personOf(world, name);
  return (
    pane === 'chat' ||
    pane === 'tab' ||
    world.teams.some((team) => person && team.members.includes(person.aadObjectId))
  );
}
