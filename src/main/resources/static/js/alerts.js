// Live alerts, keys, sound and night screen. Every control of the page also works without this file.
'use strict';

const remembered = name => localStorage.getItem('alerts.' + name);
const remember = (name, value) => localStorage.setItem('alerts.' + name, value);
const swapped = () => document.getElementById('swap');

// --- toggles, remembered on this device ---------------------------------------------------------
const switches = { sound: true, night: false, keys: true };
const apply = {
  sound() {},
  night(on) { document.documentElement.dataset.theme = on ? 'night' : 'auto'; },
  keys(on) { document.querySelectorAll('[data-keys]').forEach(hint => { hint.hidden = !on; }); },
};
for (const name of Object.keys(switches)) {
  const kept = remembered(name);
  if (kept !== null) switches[name] = kept === 'on';
  const button = document.querySelector(`[data-toggle=${name}]`);
  button.ariaPressed = String(switches[name]);
  apply[name](switches[name]);
  button.addEventListener('click', () => {
    switches[name] = !switches[name];
    remember(name, switches[name] ? 'on' : 'off');
    button.ariaPressed = String(switches[name]);
    apply[name](switches[name]);
    if (name === 'sound' && switches.sound) tone(1);
  });
}
document.getElementById('tools').hidden = false;

// --- keys: only outside text fields and without Ctrl, Alt or Meta (WCAG 2.1.4) --------------------
document.addEventListener('keydown', event => {
  if (!switches.keys || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
  if (event.target.closest('input:not([type=radio]), textarea, select')) return;
  document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`)?.click();
});

// An answer is given once: a second press of the same key sends nothing.
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'yes';
});
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent);
});

// --- sound: one tone for a new alert, two when the line is lost -----------------------------------
let audio;
function tone(times) {
  if (!switches.sound) return;
  audio ??= new AudioContext();
  for (let i = 0; i < times; i++) {
    const at = audio.currentTime + i * 0.3;
    const voice = audio.createOscillator();
    const loudness = audio.createGain();
    voice.frequency.value = 880;
    loudness.gain.setValueAtTime(0.2, at);
    loudness.gain.exponentialRampToValueAtTime(0.001, at + 0.25);
    voice.connect(loudness).connect(audio.destination);
    voice.start(at);
    voice.stop(at + 0.25);
  }
}

// --- live ---------------------------------------------------------------------------------------
const line = document.getElementById('line');
function say(mood, word, detail) {
  line.className = 'pw-line pw-' + mood;
  document.getElementById('line-word').textContent = word;
  document.getElementById('line-detail').textContent = detail;
}
const clock = () => new Date().toLocaleTimeString('en-US',
  { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'America/Chicago' });

// A new alert takes the large place only when the one there is answered; else it joins the queue. An
// open one that gave way by itself would get the key that was meant for the one before.
function keepLarge() {
  const now = swapped().dataset;
  const busy = now.open === 'true';
  const writing = document.activeElement?.closest('#alert form');
  const chosen = now.open !== 'true' && location.pathname !== '/alerts';
  return now.at && (busy || writing || chosen) ? now.at : '';
}

let running = false;
let again = false;
async function refresh() {
  if (running) { again = true; return; }
  running = true;
  const waiting = setTimeout(() => { swapped().ariaBusy = 'true'; }, 400);
  try {
    const at = keepLarge();
    const answer = await fetch('/alerts/fragment' + (at ? '?at=' + encodeURIComponent(at) : ''));
    if (answer.redirected || answer.status === 401) { location.reload(); return; }
    if (answer.ok) swap(await answer.text(), at);
  } catch {
    // The line itself says when it is lost; the next message tries again.
  } finally {
    clearTimeout(waiting);
    swapped().ariaBusy = 'false';
    running = false;
    if (again) { again = false; refresh(); }
  }
}

function swap(html, at) {
  const fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('swap');
  if (!fresh) return;
  const old = swapped();
  if (at && old.dataset.at === fresh.dataset.at) {
    // The large alert stays as it is, with what was typed and where the focus is; the queue is new.
    old.dataset.newest = fresh.dataset.newest;
    old.querySelector('aside')?.replaceWith(fresh.querySelector('aside'));
  } else {
    const focus = document.activeElement?.closest('#swap') ? document.activeElement : null;
    old.replaceWith(fresh);
    const face = document.getElementById('alert');
    face.classList.add('pw-new');
    if (focus) document.getElementById('main').focus({ preventScroll: true });
    if (location.pathname !== '/alerts') history.replaceState(null, '', '/alerts');
    if (face.querySelector('h1')) document.title = face.querySelector('h1').textContent + ' · Platewarden';
  }
  apply.keys(switches.keys);
}

let lostAt = null;
let seen = swapped().dataset.newest;
const stream = new EventSource('/api/alerts/stream');
say('quiet', 'Connecting…', '');
stream.addEventListener('open', () => {
  say('ok', 'Live.', 'New alerts appear by themselves.');
  if (lostAt !== null) refresh();
  lostAt = null;
});
stream.addEventListener('error', () => {
  if (lostAt === null) { lostAt = clock(); tone(2); }
  say('bad', `Not connected since ${lostAt}.`, 'New alerts do not arrive here.');
  if (stream.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 15_000);
});
async function arrived(event) {
  if (event.lastEventId && event.lastEventId === seen) return;
  seen = event.lastEventId || seen;
  tone(1);
  await refresh();
}
stream.addEventListener('alert', arrived);
stream.addEventListener('message', arrived);
