import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import './styles/theme.css';
import './styles/bars.css';
import './styles/overlays.css';
import './styles/compose.css';
import './styles/messages.css';
import './styles/cards.css';
import './styles/layout.css';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
