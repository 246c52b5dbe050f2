import { FluentProvider, type Theme } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { BrowserRouter } from 'react-router';
import type { Host, ThemeName } from '../lib/host';
import { HostContext } from '../lib/hostContext';
import { LanguageContext } from '../lib/texts';
import { client } from './client';
import { ErrorBoundary } from './ErrorBoundary';
import { Gate } from './Gate';
import { loadTheme } from './themes';

/** All that must be there before a page can show. */
export interface Ground {
  readonly host: Host;
  readonly theme: Theme;
}

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

function paintRoot(name: ThemeName): void {
  document.documentElement.style.colorScheme = name === 'default' ? 'light' : 'dark';
  document.documentElement.dataset['theme'] = name;
}

/** The whole tab. */
export function App({ ground }: { readonly ground: Ground }) {
  const { host, theme: first } = ground;
  const [theme, setTheme] = useState(first);
  useEffect(() => {
    paintRoot(host.theme);
    host.onTheme((name) => {
      void loadTheme(name).then((next) => {
        setTheme(next);
        paintRoot(name);
      });
    });
  }, [host]);
  return (
    <FluentProvider theme={theme} className="kiem">
      <HostContext.Provider value={host}>
        <LanguageContext.Provider value={host.language}>
          <QueryClientProvider client={client}>
            <ErrorBoundary>
              <BrowserRouter basename={base}>
                <Gate />
              </BrowserRouter>
            </ErrorBoundary>
          </QueryClientProvider>
        </LanguageContext.Provider>
      </HostContext.Provider>
    </FluentProvider>
  );
}
