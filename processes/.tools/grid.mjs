// node grid.mjs MODEL.semantic.bpmn MODEL.grid OUT.bpmn
// Writes the diagram of a model from a small table of columns and rows, and refuses a picture that cannot be read.
//   Element column row [above|below|left|right|aboveleft]
//   Boundary on Host top|bottom fraction [label side]
//   Flow leave [y<row>|x<column>] enter        leave, enter: left right top bottom
import { readFileSync, writeFileSync } from 'node:fs';
import { BpmnModdle } from 'bpmn-moddle';
import { createRequire } from 'node:module';
const camunda = createRequire(import.meta.url)('camunda-bpmn-moddle/resources/camunda.json');

const [ , , source, gridFile, target ] = process.argv;
const W = 150, H = 120, X0 = 120, Y0 = 220;
const moddle = new BpmnModdle({ camunda });
const { rootElement: defs } = await moddle.fromXML(readFileSync(source, 'utf8'));
const proc = defs.rootElements.find(e => e.$type === 'bpmn:Process');
const nodes = proc.flowElements.filter(e => e.$type !== 'bpmn:SequenceFlow');
const flows = proc.flowElements.filter(e => e.$type === 'bpmn:SequenceFlow');

const place = new Map(), route = new Map();
for (const line of readFileSync(gridFile, 'utf8').split('\n')) {
  const w = line.replace(/#.*/, '').trim().split(/\s+/);
  if (!w[0]) continue;
  (w[0].startsWith('Flow_') ? route : place).set(w[0], w.slice(1));
}
const size = e => /Event$/.test(e.$type) ? [ 36, 36 ] : /Gateway$/.test(e.$type) ? [ 50, 50 ] : [ 110, 80 ];
const cx = c => X0 + c * W, cy = r => Y0 + r * H;
const problems = [], box = new Map(), labels = [];
const lines = (text, max) => { let n = 1, w = 0, widest = 0; for (const t of text.split(' ')) { const l = t.length * 6.6 + 3; if (w && w + l > max) { n++; w = 0; } w += l; widest = Math.max(widest, w); } return { h: n * 14, w: Math.ceil(widest) }; };

for (const e of nodes) {
  const p = place.get(e.id); if (!p) { problems.push(`no place for ${e.id}`); continue; }
  const [ w, h ] = size(e);
  if (p[0] === 'on') {
    const host = box.get(p[1]); const f = Number(p[3]);
    const y = p[2] === 'top' ? host.y : host.y + host.h;
    box.set(e.id, { x: host.x + f * host.w - 18, y: y - 18, w, h, side: p[2], host: p[1], label: p[4] });
  } else box.set(e.id, { x: cx(+p[0]) - w / 2, y: cy(+p[1]) - h / 2, w, h, label: p[2] });
}
const port = (b, s) => s === 'left' ? [ b.x, b.y + b.h / 2 ] : s === 'right' ? [ b.x + b.w, b.y + b.h / 2 ] : s === 'top' ? [ b.x + b.w / 2, b.y ] : [ b.x + b.w / 2, b.y + b.h ];
const points = new Map();
for (const f of flows) {
  const a = box.get(f.sourceRef.id), b = box.get(f.targetRef.id);
  let [ out, mid, into ] = (r => r.length === 3 ? r : [ r[0], null, r[1] ])(route.get(f.id) ?? []);
  const ac = [ a.x + a.w / 2, a.y + a.h / 2 ], bc = [ b.x + b.w / 2, b.y + b.h / 2 ];
  const same = Math.abs(ac[1] - bc[1]) < 5, sameCol = Math.abs(ac[0] - bc[0]) < 5;
  const vertical = bc[1] > ac[1] ? [ 'bottom', 'top' ] : [ 'top', 'bottom' ];
  if (!out) {
    if (same) [ out, into ] = bc[0] > ac[0] ? [ 'right', 'left' ] : [ 'left', 'right' ];
    else if (sameCol) [ out, into ] = vertical;
    else if (a.side) { out = a.side; into = 'left'; }
    else if (/Gateway$/.test(f.sourceRef.$type)) { out = vertical[0]; into = bc[0] > ac[0] ? 'left' : 'right'; }
    else { out = bc[0] > ac[0] ? 'right' : 'left'; into = vertical[1]; }
  }
  const s = port(a, out), t = port(b, into), v = d => d === 'top' || d === 'bottom';
  let pts;
  if (mid) {
    const k = mid[0] === 'y' ? cy(+mid.slice(1)) : cx(+mid.slice(1));
    pts = mid[0] === 'y'
      ? v(into) ? [ s, [ s[0], k ], [ t[0], k ], t ] : [ s, [ s[0], k ], [ t[0] + (into === 'left' ? -30 : 30), k ], [ t[0] + (into === 'left' ? -30 : 30), t[1] ], t ]
      : [ s, [ k, s[1] ], [ k, t[1] ], t ];
  } else if (v(out) && v(into)) pts = s[0] === t[0] ? [ s, t ] : [ s, [ s[0], (s[1] + t[1]) / 2 ], [ t[0], (s[1] + t[1]) / 2 ], t ];
  else if (v(out)) pts = [ s, [ s[0], t[1] ], t ];
  else if (v(into)) pts = [ s, [ t[0], s[1] ], t ];
  else pts = s[1] === t[1] ? [ s, t ] : [ s, [ (s[0] + t[0]) / 2, s[1] ], [ (s[0] + t[0]) / 2, t[1] ], t ];
  points.set(f.id, pts);
}
const usedSides = id => new Set(flows.flatMap(f => {
  const p = points.get(f.id), side = (b, q) => q[0] <= b.x ? 'left' : q[0] >= b.x + b.w ? 'right' : q[1] <= b.y ? 'above' : 'below';
  return [ f.sourceRef.id === id ? side(box.get(id), p[0]) : null, f.targetRef.id === id ? side(box.get(id), p.at(-1)) : null ];
}).filter(Boolean));
for (const e of nodes) if (e.name && size(e)[0] < 100) {
  const b = box.get(e.id), used = usedSides(e.id), L = lines(e.name, 100);
  const side = b.label ?? (b.side ? (b.side === 'top' ? 'right' : 'left') : [ 'below', 'above' ].find(s => !used.has(s)) ?? 'corner');
  const x = side === 'left' ? b.x - L.w - 4 : side === 'right' ? b.x + b.w + 4 : side === 'corner' ? b.x + b.w - 8 : side === 'aboveleft' ? b.x + b.w / 2 - L.w - 6 : b.x + b.w / 2 - L.w / 2;
  const y = side === 'above' || side === 'aboveleft' ? b.y - L.h - 4 : side === 'below' ? b.y + b.h + 4 : side === 'corner' ? b.y + b.h - 4 : b.side === 'top' ? b.y - L.h + 14 : b.y + b.h / 2 - L.h / 2 + (b.side ? 14 : 0);
  labels.push({ id: e.id, x, y, w: L.w, h: L.h });
}
for (const f of flows) if (f.name) {
  const [ p, q ] = points.get(f.id), L = lines(f.name, 90);
  const l = p[1] === q[1] ? { x: q[0] > p[0] ? p[0] + 6 : p[0] - 6 - L.w, y: p[1] - L.h - 3 } : { x: p[0] + 5, y: q[1] > p[1] ? p[1] + 5 : p[1] - 5 - L.h };
  labels.push({ id: f.id, ...l, w: L.w, h: L.h });
}
// what makes a picture unreadable
const hit = (a, b, m = 0) => a.x < b.x + b.w + m && b.x < a.x + a.w + m && a.y < b.y + b.h + m && b.y < a.y + a.h + m;
const segs = [ ...points ].flatMap(([ id, p ]) => p.slice(1).map((q, i) => ({ id, x: Math.min(p[i][0], q[0]), y: Math.min(p[i][1], q[1]), w: Math.abs(p[i][0] - q[0]), h: Math.abs(p[i][1] - q[1]) })));
const all = [ ...box ];
for (let i = 0; i < all.length; i++) for (let j = i + 1; j < all.length; j++)
  if (all[i][1].host !== all[j][0] && all[j][1].host !== all[i][0] && hit(all[i][1], all[j][1])) problems.push(`${all[i][0]} lies on ${all[j][0]}`);
for (const s of segs) for (const [ id, b ] of box) if (hit(s, { x: b.x + 1, y: b.y + 1, w: b.w - 2, h: b.h - 2 }) && !b.host) problems.push(`${s.id} runs through ${id}`);
for (const l of labels) {
  for (const s of segs) if (s.id !== l.id && hit(s, l)) problems.push(`label of ${l.id} lies on ${s.id}`);
  for (const [ id, b ] of box) if (id !== l.id && hit(l, b)) problems.push(`label of ${l.id} lies on ${id}`);
  for (const k of labels) if (k.id < l.id && hit(k, l)) problems.push(`labels of ${k.id} and ${l.id} touch`);
}
let crossings = 0;
const from = id => flows.find(f => f.id === id).sourceRef, to = id => flows.find(f => f.id === id).targetRef;
for (const s of segs) for (const t of segs) if (s.id < t.id) {
  if (from(s.id) === from(t.id) || to(s.id) === to(t.id)) continue;   // a fork or a join may share a stem
  if (s.w && t.w && s.y === t.y && s.x < t.x + t.w && t.x < s.x + s.w) problems.push(`${s.id} and ${t.id} lie on each other`);
  if (s.h && t.h && s.x === t.x && s.y < t.y + t.h && t.y < s.y + s.h) problems.push(`${s.id} and ${t.id} lie on each other`);
  if (s.w && t.h && t.x > s.x && t.x < s.x + s.w && s.y > t.y && s.y < t.y + t.h || s.h && t.w && s.x > t.x && s.x < t.x + t.w && t.y > s.y && t.y < s.y + s.h) crossings++;
}
const B = (x, y, width, height) => moddle.create('dc:Bounds', { x: Math.round(x), y: Math.round(y), width, height });
const labelOf = id => { const l = labels.find(k => k.id === id); return l && moddle.create('bpmndi:BPMNLabel', { bounds: B(l.x, l.y, l.w, l.h) }); };
const planeElement = [
  ...nodes.map(e => { const b = box.get(e.id); const label = labelOf(e.id);
    return moddle.create('bpmndi:BPMNShape', { id: `Shape_${e.id}`, bpmnElement: e, bounds: B(b.x, b.y, b.w, b.h),
      ...(e.$type === 'bpmn:ExclusiveGateway' ? { isMarkerVisible: true } : {}), ...(label ? { label } : {}) }); }),
  ...flows.map(f => { const label = labelOf(f.id); return moddle.create('bpmndi:BPMNEdge', { id: `Edge_${f.id}`, bpmnElement: f,
    waypoint: points.get(f.id).map(([ x, y ]) => moddle.create('dc:Point', { x: Math.round(x), y: Math.round(y) })), ...(label ? { label } : {}) }); }) ];
defs.diagrams = [ moddle.create('bpmndi:BPMNDiagram', { id: 'Diagram_1', plane: moddle.create('bpmndi:BPMNPlane', { id: 'Plane_1', bpmnElement: proc, planeElement }) }) ];
writeFileSync(target, (await moddle.toXML(defs, { format: true })).xml);
console.log(`${target}: ${nodes.length} nodes, ${flows.length} flows, ${crossings} crossings, ${problems.length} problems`);
problems.forEach(p => console.log('  ' + p));
process.exitCode = problems.length || crossings > 2 ? 1 : 0;
