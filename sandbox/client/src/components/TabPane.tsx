import { use, useEffect, useRef, useState } from 'react';
import type { Channel, Person, Team, Theme, World } from '../lib/api';
import { useText } from '../lib/i18n';
import { hostTab } from '../lib/tabHost';
import { TabLinkContext } from '../lib/tabLink';
import { writeView, readView } from '../lib/view';
import { Notice } from './Notice';

interface Props {
  world: World;
  person: Person;
  theme: Theme;
  /** Left out for the personal tab. */
  place: { team: Team; channel: Channel } | undefined;
  sub: string;
}

const remembered = (channelId: string) => `sandbox.tab.${channelId}`;

/** The tab of the app in an iframe, behind the protocol of Teams. A new one in a channel is set up first. */
export function TabPane({ world, person, theme, place, sub }: Props) {
  const { t } = useText();
  const frame = useRef<HTMLIFrameElement>(null);
  const host = useRef<ReturnType<typeof hostTab>>(undefined);
  const latestTheme = useRef(theme);
  const go = use(TabLinkContext);
  const latestGo = useRef(go);
  useEffect(() => {
    latestGo.current = go;
  });
  const [notice, setNotice] = useState('');
  const { origin } = new URL(world.tabUrl);
  const [kept, setKept] = useState(() => place && localStorage.getItem(remembered(place.channel.id)));
  const isNew = place !== undefined && !kept?.startsWith(world.tabUrl);
  const src = isNew ? new URL('config', world.tabUrl).href : place ? (kept ?? world.tabUrl) : world.tabUrl;

  // One talk per iframe: everything that begins another one is in the key of this component, or in `isNew`.
  const setting = useRef({ world, person, place, sub });
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const hosted = hostTab(element, origin, {
      ...setting.current,
      frame: isNew ? 'settings' : 'content',
      theme: () => latestTheme.current,
      onShare: (subPage) => {
        const link = new URL(location.href);
        link.hash = writeView({ ...readView(location.hash), sub: subPage });
        void navigator.clipboard.writeText(link.href).then(() => setNotice('linkCopied'));
      },
      onLink: (target) => latestGo.current(target),
      onConfigured: (contentUrl) => {
        if (setting.current.place) {
          localStorage.setItem(remembered(setting.current.place.channel.id), contentUrl);
          setKept(contentUrl);
        }
      },
    });
    host.current = hosted;
    element.src = src;
    return hosted.stop;
  }, [origin, isNew, src]);

  useEffect(() => {
    if (latestTheme.current === theme) return;
    latestTheme.current = theme;
    host.current?.tell('themeChange', [theme]);
  }, [theme]);

  const bot = world.bot.name;
  return (
    <section className="pane tab-pane" aria-label={t('tabOf', { bot })}>
      {notice && <Notice kind="info" text={t('linkCopied')} onClose={() => setNotice('')} />}
      {isNew && (
        <div className="tab-setup">
          <p>{t('tabSetUp')}</p>
          <button
            type="button"
            className="button primary"
            onClick={() => host.current?.tell('settings.save', [{}])}
          >
            {t('tabSave')}
          </button>
        </div>
      )}
      <iframe ref={frame} title={t('tabOf', { bot })} allow="clipboard-write" />
    </section>
  );
}
