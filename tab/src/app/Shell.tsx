import { Suspense, useEffect, useRef } from 'react';
import { Navigate, Route, Routes, useLocation, useNavigate } from 'react-router';
import type { Me } from '../../../src/contracts/api';
import { OfflineBanner } from '../components/OfflineBanner';
import { PageSkeleton } from '../components/PageSkeleton';
import { Toasts } from '../components/Toasts';
import { useLive } from '../features/ideas/live';
import { noteMove } from '../lib/arrival';
import { useFocusGuard } from '../lib/focusGuard';
import { useHost } from '../lib/hostContext';
import { useTexts } from '../lib/texts';
import { ErrorBoundary } from './ErrorBoundary';
import { NavBar } from './NavBar';
import { NotFound } from './NotFound';
import { pages } from './pages';
import styles from './Shell.module.css';

/** Where a deep link of Teams wants to go is followed once. */
function useDeepLink(): void {
  const { openAt } = useHost();
  const navigate = useNavigate();
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current || openAt === null) return;
    isDone.current = true;
    void navigate(openAt, { replace: true });
  }, [openAt, navigate]);
}

/** Who uses a keyboard or a screen reader begins each page at its heading. */
function useFocusOnArrival(main: React.RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    noteMove();
    main.current?.scrollTo(0, 0);
    (main.current?.querySelector('h1') ?? main.current)?.focus({ preventScroll: true });
  }, [pathname, main]);
}

/** Around every page: navigation, the banner, toasts, and what keeps it all up to date. */
export function Shell({ me }: { readonly me: Me }) {
  const { t } = useTexts();
  const host = useHost();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const FocusGuard = useFocusGuard();
  useLive();
  useDeepLink();
  useFocusOnArrival(main);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {t('app.skip')}
      </a>
      {host.frame === 'content' && <NavBar me={me} />}
      <OfflineBanner />
      <main id="main" ref={main} className={styles.main} tabIndex={-1}>
        <ErrorBoundary place={pathname}>
          <Suspense fallback={<PageSkeleton />}>
            <Routes>
              <Route path="/" element={<Navigate to="/board" replace />} />
              {pages.map(({ path, Component }) => (
                <Route key={path} path={path} element={<Component />} />
              ))}
              <Route path="*" element={<NotFound />} />
            </Routes>
          </Suspense>
        </ErrorBoundary>
      </main>
      <Toasts />
      {FocusGuard !== null && <FocusGuard />}
    </div>
  );
}
