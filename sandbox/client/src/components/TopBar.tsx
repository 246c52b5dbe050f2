import type { Theme, World } from '../lib/api';
import { useText } from '../lib/i18n';
import type { View } from '../lib/view';
import { PhoneIcon, SplitIcon, SproutIcon } from './icons';

const THEMES: Theme[] = ['default', 'dark', 'contrast'];

interface Props {
  world: World;
  view: View;
  onChange: (change: Partial<View>) => void;
  onSplit: () => void;
}

/** The bar that belongs to the sandbox, not to Teams: language, theme, telephone, side by side. */
export function TopBar({ world, view, onChange, onSplit }: Props) {
  const { t } = useText();
  return (
    <header className="top">
      <span className="brand">
        <SproutIcon size={22} />
        <strong>{t('sandbox')}</strong>
        <span className="brand-where">{world.organisation}</span>
      </span>
      <p className="top-hint">{t('sandboxHint')}</p>
      <div className="top-tools">
        <button
          type="button"
          className="top-button"
          aria-pressed={view.second !== undefined}
          onClick={onSplit}
          title={t('bothSides')}
        >
          <SplitIcon />
          <span>{t('bothSides')}</span>
        </button>
        <button
          type="button"
          className="top-button"
          aria-pressed={view.phone}
          onClick={() => onChange({ phone: !view.phone })}
          title={t('phone')}
        >
          <PhoneIcon />
          <span>{t('phone')}</span>
        </button>
        <label className="top-select">
          <span className="visually-hidden">{t('theme')}</span>
          <select
            value={view.theme}
            title={t('theme')}
            onChange={(event) => onChange({ theme: event.target.value as Theme })}
          >
            {THEMES.map((theme) => (
              <option key={theme} value={theme}>
                {t(`theme_${theme}`)}
              </option>
            ))}
          </select>
        </label>
        <div className="segments" role="group" aria-label={t('language')}>
          {(['nl', 'en'] as const).map((lang) => (
            <button
              key={lang}
              type="button"
              aria-pressed={view.lang === lang}
              onClick={() => onChange({ lang })}
            >
              {lang.toUpperCase()}
            </button>
          ))}
        </div>
      </div>
    </header>
  );
}
