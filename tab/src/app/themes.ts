import type { Theme } from '@fluentui/react-components';
import type { ThemeName } from '../lib/host';

const looks: Readonly<Record<ThemeName, () => Promise<{ readonly theme: Theme }>>> = {
  default: () => import('./looks/light'),
  dark: () => import('./looks/dark'),
  contrast: () => import('./looks/contrast'),
};

/** One of the looks of Teams, as Fluent has it. Only the one that is used is loaded. */
export async function loadTheme(name: ThemeName): Promise<Theme> {
  return (await looks[name]()).theme;
}
