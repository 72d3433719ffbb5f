/// <reference types="vite/client" />
import { render } from 'preact';
import '@/assets/theme.css';
import '@/components/parts.css';
import '@/components/popup.css';
import '@/components/look-up-card.css';
import { STATES } from './states.tsx';
import './lab.css';

// '?state=popup-differs' shows one state alone, as its surface does; without it, a list of all.
const wanted = new URLSearchParams(location.search).get('state');
const draw = STATES[wanted ?? ''];
const place = document.querySelector('#lab');
if (place !== null) render(draw === undefined ? <Index /> : draw(), place);
document.body.classList.toggle('lab-index', draw === undefined);

function Index() {
  return (
    <main class="popup lab">
      {Object.keys(STATES).map((name) => (
        <section key={name}>
          <h2>
            <a href={`?state=${name}`}>{name}</a>
          </h2>
          <iframe title={name} src={`?state=${name}`} width="380" height="600" />
        </section>
      ))}
    </main>
  );
}
