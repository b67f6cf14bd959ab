// Maps, and what a reason lacks while it is written. Everything works without this file.
'use strict';

const LEAFLET = '/webjars/leaflet/1.9.4/dist/';
const NUMBER = /^-?\d{1,3}(\.\d+)?$/;

// --- what the reason says, after a pause in typing ------------------------------------------------
const basis = document.querySelector('[data-check]');
if (basis) {
  let pause;
  basis.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(check, 400);
  });
}
async function check() {
  const form = basis.form;
  const body = new URLSearchParams();
  for (const name of ['factualBasis', 'caseNumber', '_csrf']) {
    if (form.elements[name]) body.set(name, form.elements[name].value);
  }
  const answer = await fetch('/search/check', { method: 'POST', body, redirect: 'error' });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const need = page.getElementById('need');
  if (need) document.getElementById('checked').replaceChildren(document.adoptNode(need));
}

// --- maps: without tiles they show the spots alone -------------------------------------------------
function leaflet() {
  return new Promise((done, failed) => {
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = LEAFLET + 'leaflet.css';
    const script = document.createElement('script');
    script.src = LEAFLET + 'leaflet.js';
    script.onload = () => done(window.L);
    script.onerror = failed;
    document.head.append(style, script);
  });
}
function spots(list) {
  return [...document.querySelectorAll(list + ' li')].map(li => ({
    at: [Number(li.dataset.lat), Number(li.dataset.lon)], text: li.textContent,
  }));
}
function open(L, element, points) {
  element.hidden = false;
  const map = L.map(element, { attributionControl: false, zoomSnap: 0.5 });
  if (element.dataset.tiles) L.tileLayer(element.dataset.tiles, { maxZoom: 18 }).addTo(map);
  L.control.scale({ imperial: true, metric: false }).addTo(map);
  if (points.length) map.fitBounds(L.latLngBounds(points.map(p => p.at)).pad(0.2), { maxZoom: 15 });
  else map.setView([44.9537, -93.09], 12);
  return map;
}
function numbered(L, map, point) {
  L.marker(point.at, { keyboard: false, icon: L.divIcon({ className: 'pw-spot', html: '', iconSize: [22, 22] }) })
    .addTo(map).getElement().append(point.text);
}

const results = document.getElementById('resultmap');
if (results && document.querySelector('#spots li')) {
  leaflet().then(L => {
    const points = spots('#spots');
    const map = open(L, results, points);
    points.forEach(point => numbered(L, map, point));
    document.getElementById('plainmap').remove();
  }, () => {});
}

const area = document.getElementById('areamap');
if (area) {
  const fold = area.closest('details');
  const field = name => document.getElementById(name);
  const show = () => leaflet().then(L => {
    const map = open(L, area, spots('#sites'));
    spots('#sites').forEach(site => L.circleMarker(site.at, { radius: 5 }).bindTooltip(site.text).addTo(map));
    let circle;
    const draw = () => {
      if (circle) circle.remove();
      if (!NUMBER.test(field('latitude').value) || !NUMBER.test(field('longitude').value)) return;
      circle = L.circle([Number(field('latitude').value), Number(field('longitude').value)],
        { radius: Number(field('radius').value) }).addTo(map);
    };
    map.on('click', event => {
      field('latitude').value = event.latlng.lat.toFixed(5);
      field('longitude').value = event.latlng.wrap().lng.toFixed(5);
      draw();
    });
    ['latitude', 'longitude', 'radius'].forEach(name => field(name).addEventListener('change', draw));
    draw();
  }, () => {});
  if (fold.open) show();
  else fold.addEventListener('toggle', show, { once: true });
}
