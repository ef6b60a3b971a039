"use strict";
/* The citizens' map: draws what was published, and nothing else. No foreign host, no storage, every text as text. */
(() => {
  const key = document.body.dataset.key, at = (id) => document.getElementById(id);
  const FIRST = 400000, MOST = 1500000, DAY = 86400000, COLOURS = ["#0b57a4", "#a4400b", "#0b7a4b", "#7a0b8a", "#6b6b00", "#a40b4a"];
  const canvas = at("map"), pen = canvas.getContext("2d");
  let language = location.hash === "#en" || (location.hash !== "#zh" && !/^zh/i.test(navigator.language || "zh")) ? "en" : "zh";
  let site = null, view = { x: 0, y: 0, scale: 1 }, shown = null, wish = null, sought = null, waiting = 0, budget = FIRST, used = 0;
  const chunks = new Map(), names = new Map();
  const say = (text) => (text ? text[language] || text.zh || text.en || "" : "");
  const words = (zh, en) => (language === "zh" ? zh : en);
  const ahead = (lon, lat) => [(lon + 180) / 360, (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2];
  const onto = ([x, y]) => [(x - view.x) * view.scale + canvas.clientWidth / 2, (y - view.y) * view.scale + canvas.clientHeight / 2];

  function make(name, text, into, kind) {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (kind) made.className = kind;
    if (into) into.append(made);
    return made;
  }
  function age(of) {
    if (!of.changed) return { text: words("更新时间不明", "age unknown"), stale: true };
    const days = Math.max(0, Math.floor((Date.now() - Date.parse(of.changed)) / DAY)), day = of.changed.slice(0, 10);
    const stale = of.promised !== null && days > of.promised;
    const text = words(`${day} 的数据，距今 ${days} 天`, `as of ${day}, ${days} days old`);
    return { text: stale ? text + words("，已超过更新周期", ", older than promised") : text, stale };
  }
  function inView(box) {
    const half = [canvas.clientWidth / 2 / view.scale, canvas.clientHeight / 2 / view.scale];
    const [west, north] = ahead(box[0], box[3]), [east, south] = ahead(box[2], box[1]);
    return east >= view.x - half[0] && west <= view.x + half[0] && south >= view.y - half[1] && north <= view.y + half[1];
  }
  async function read(path) {
    const answer = await fetch(`${key}/${path}`);
    if (!answer.ok) throw new Error(path);
    return answer.json();
  }
  async function gather() {
    let left = 0;
    const size = (set) => set.chunks.reduce((sum, one) => sum + one.bytes, 0);  // the smaller first: streets before what stands in them
    for (const set of site.datasets.filter((one) => one.on).sort((a, b) => size(a) - size(b))) {
      for (const chunk of set.chunks) {
        if (chunks.has(chunk.file) || !inView(chunk.box)) continue;
        if (used + chunk.bytes > budget) { left += chunk.rows; continue; }
        used += chunk.bytes;
        chunks.set(chunk.file, []);
        waiting += 1;
        read(chunk.file).then((rows) => chunks.set(chunk.file, rows)).catch(() => chunks.delete(chunk.file)).finally(() => { waiting -= 1; draw(); grant(); });
      }
    }
    at("more").textContent = left ? words(`此处还有 ${left} 条，放大后显示`, `${left} more here: zoom in to see them`) : "";
    grant();
    if (used > MOST) { for (const [file] of chunks) if (!site.datasets.some((set) => set.chunks.some((one) => one.file === file && inView(one.box)))) chunks.delete(file); }
  }
  const parts = (shape) => (shape.type.startsWith("Multi") ? shape.coordinates.map((each) => ({ type: shape.type.slice(5), coordinates: each })) : [shape]);
  const rings = (shape) => (shape.type === "Point" ? [[shape.coordinates]] : shape.type === "LineString" ? [shape.coordinates] : shape.coordinates);
  function each(use) {
    for (const set of site.datasets) if (set.on) for (const chunk of set.chunks) if (inView(chunk.box)) for (const row of chunks.get(chunk.file) || []) if (row.at) use(set, row);
  }
  function draw() {
    if (!site) return;
    const sharp = window.devicePixelRatio || 1;
    canvas.width = canvas.clientWidth * sharp;
    canvas.height = canvas.clientHeight * sharp;
    pen.setTransform(sharp, 0, 0, sharp, 0, 0);
    pen.clearRect(0, 0, canvas.width, canvas.height);
    const places = new Map(), order = { Polygon: 0, LineString: 1, Point: 2 };
    each((set, row) => {  // what was made coarse lies many times in one place: drawn once, with its number
      row.where = row.where || JSON.stringify(row.at);
      const name = set.name + row.where, there = places.get(name);
      if (there) { there.count += 1; there.is = there.is || row === shown; } else places.set(name, { set, row, count: 1, is: row === shown });
    });
    const partly = new Set(site.datasets.filter((set) => set.chunks.some((one) => inView(one.box) && !(chunks.get(one.file) || []).length)));
    const kind = (place) => order[place.row.at.type.replace("Multi", "")];
    for (const { set, row, count, is } of [...places.values()].sort((a, b) => kind(a) - kind(b))) {
      pen.strokeStyle = pen.fillStyle = is ? "#d00000" : set.colour;
      pen.lineWidth = is ? 4 : 1.6;
      const pale = sought && !is && set.kind && !sought.has(row.values[set.columns.findIndex((one) => one.name === set.kind)]);
      pen.globalAlpha = pale ? 0.15 : 1;  // of what is looked for by its kind the others step back
      for (const part of parts(row.at)) {
        let far = [0, 0, 0];
        pen.beginPath();
        for (const ring of rings(part)) ring.forEach((corner, n) => { const [x, y] = onto(ahead(corner[0], corner[1])); if (n) far = [far[0] + x, far[1] + y, far[2] + 1]; if (part.type === "Point") pen.arc(x, y, is ? 7 : 4, 0, 7); else if (n) pen.lineTo(x, y); else pen.moveTo(x, y); });
        if (part.type === "Point") pen.fill();
        else { if (part.type === "Polygon") { pen.globalAlpha = count > 1 ? 0.08 : 0.15; pen.fill("evenodd"); pen.globalAlpha = pale ? 0.15 : 1; } pen.stroke(); }
        if (count > 1 && far[2]) { pen.font = "600 13px sans-serif"; pen.textAlign = "center"; pen.lineWidth = 3; pen.strokeStyle = "#fff"; const many = partly.has(set) ? `≥ ${count}` : count; pen.strokeText(many, far[0] / far[2], far[1] / far[2]); pen.fillText(many, far[0] / far[2], far[1] / far[2]); }
      }
    }
    canvas.setAttribute("aria-label", words("地图", "map"));
    document.body.dataset.state = waiting ? "busy" : "ready";
  }
  function distance(row, x, y) {
    let least = Infinity;
    for (const part of parts(row.at)) {
      for (const ring of rings(part)) {
        const there = ring.map((corner) => onto(ahead(corner[0], corner[1])));
        there.forEach((b, n) => {
          const a = there[Math.max(n - 1, 0)], dx = b[0] - a[0], dy = b[1] - a[1], long = dx * dx + dy * dy;
          const t = long ? Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / long)) : 0;
          least = Math.min(least, Math.hypot(x - a[0] - t * dx, y - a[1] - t * dy));
        });
        if (part.type === "Polygon") { let inside = false; there.forEach((b, n) => { const a = there[(n || there.length) - 1]; if (b[1] > y !== a[1] > y && x < ((a[0] - b[0]) * (y - b[1])) / (a[1] - b[1]) + b[0]) inside = !inside; }); if (inside) least = Math.min(least, 6); }
      }
    }
    return least;
  }
  function pick(x, y) {
    let best = null, near = 12;
    each((set, row) => { const away = distance(row, x, y); if (away < near) { near = away; best = [set, row]; } });
    if (best) tell(...best);
  }
  function tell(set, row) {
    shown = row;
    const card = at("card");
    card.replaceChildren();
    make("h2", say(set.title), card);
    const old = age(set);
    make("p", old.text, card, old.stale ? "stale" : "");
    const list = make("dl", undefined, card);
    set.columns.forEach((column, n) => {
      const value = row.values[n];
      if (value === null || value === undefined || value === "") return;
      make("dt", say(column.label) + (column.unit ? ` (${column.unit})` : ""), list);
      const named = column.codes && column.codes[value];
      const told = make("dd", named ? say(named) : typeof value === "boolean" ? (value ? words("是", "yes") : words("否", "no")) : String(value), list);
      const open = /(^|_)hours$/.test(column.name) ? openingHours(String(value)) : null;
      if (open !== null) make("b", open ? words(" 现在开放", " open now") : words(" 现在不开放", " closed now"), told, open ? "" : "stale");
    });
    if (set.licence) make("p", words("许可：", "Licence: ") + set.licence, card);
    card.scrollIntoView({ block: "nearest" });
    draw();
  }
  function layers() {
    const list = at("layers");
    list.replaceChildren();
    site.datasets.forEach((set, n) => {
      const label = make("label", undefined, make("li", undefined, list));
      const box = make("input", undefined, label);
      box.type = "checkbox";
      box.checked = set.on;
      box.id = `layer-${n}`;
      box.addEventListener("change", () => { set.on = box.checked; used = 0; change(); });
      const patch = make("i", undefined, label);
      patch.style.setProperty("background", set.colour);
      make("span", `${say(set.title)} (${set.rows})`, label);
      const old = age(set);
      make("small", `${old.text} · ${set.owner}`, label.parentNode, old.stale ? "stale" : "");
    });
  }
  function texts() {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.querySelectorAll("[data-zh]").forEach((one) => { one.textContent = one.dataset[language]; });
    at("language").textContent = words("English", "中文");
    at("language").lang = words("en", "zh-CN");
    document.title = at("title").textContent = say(site.title);
    at("age").textContent = words("发布于 ", "published ") + site.made.slice(0, 16).replace("T", " ") + " UTC";
    layers();
    kinds();
  }
  const away = (lon, lat) => { const [x, y] = ahead(lon, lat); return Math.hypot(x - view.x, y - view.y) * 40075017 * Math.cos((lat * Math.PI) / 180); };
  const far = (metres) => (metres < 950 ? `${Math.max(10, Math.round(metres / 10) * 10)} m` : `${(metres / 1000).toFixed(1)} km`);
  function kinds() {  // what there is to look for: one key for each kind of things
    const row = at("kinds");
    row.replaceChildren();
    for (const set of site.datasets.filter((one) => one.kind && one.names)) {
      for (const named of Object.values(set.columns.find((one) => one.name === set.kind).codes)) {
        const go = make("button", say(named), row);
        go.type = "button";
        go.addEventListener("click", () => { at("words").value = say(named); search(at("words").value); });
      }
    }
  }
  async function search(text) {
    const list = at("found"), wanted = text.trim().toLowerCase(), hits = [];
    list.replaceChildren();
    sought = null;
    if (wanted.length < 1) return draw();
    for (const set of site.datasets.filter((one) => one.names)) {
      if (!names.has(set.names)) names.set(set.names, await read(set.names));
      if (text !== at("words").value) return;
      const codes = set.kind ? set.columns.find((one) => one.name === set.kind).codes : {};
      for (const [name, lon, lat, kind] of names.get(set.names)) {
        const of = codes[kind] || {};
        const is = (word) => word && word.toLowerCase().includes(wanted);
        if ([kind, of.zh, of.en].some(is)) sought = (sought || new Set()).add(kind);
        else if (!is(name)) continue;
        hits.push({ title: name || say(of), what: kind ? say(of) : say(set.title), set, lon, lat, metres: away(lon, lat) });
      }
    }
    for (const { title, what, set, lon, lat, metres } of hits.sort((a, b) => a.metres - b.metres).slice(0, 12)) {
      const go = make("button", [title, ...(title === what ? [] : [what]), far(metres)].join(" · "), make("li", undefined, list));
      go.type = "button";
      go.addEventListener("click", () => { set.on = true; [view.x, view.y] = ahead(lon, lat); view.scale = Math.max(view.scale, 2e7); budget = MOST; used = 0; wish = { set, lon, lat }; layers(); change(); canvas.focus(); });
    }
    if (!list.children.length) make("li", words("没有找到", "Nothing found"), list);
    draw();
  }
  function grant() {  // the card of what was found, as soon as its piece is there
    if (!wish || waiting) return;
    const { set, lon, lat } = wish;
    let best = null, near = 1e-9;
    for (const chunk of set.chunks) for (const row of chunks.get(chunk.file) || []) if (row.at && row.at.type === "Point") {
      const off = Math.hypot(row.at.coordinates[0] - lon, row.at.coordinates[1] - lat);
      if (off <= near) { near = off; best = row; }
    }
    if (best) { wish = null; tell(set, best); }
  }
  let later = 0;
  function change() { draw(); clearTimeout(later); later = setTimeout(gather, 120); }
  function zoom(times, x = canvas.clientWidth / 2, y = canvas.clientHeight / 2) {
    const held = [view.x + (x - canvas.clientWidth / 2) / view.scale, view.y + (y - canvas.clientHeight / 2) / view.scale];
    view.scale = Math.max(200, Math.min(5e9, view.scale * times));
    view.x = held[0] - (x - canvas.clientWidth / 2) / view.scale;
    view.y = held[1] - (y - canvas.clientHeight / 2) / view.scale;
    budget = MOST; used = 0;
    change();
  }
  function move(x, y) { view.x += x / view.scale; view.y += y / view.scale; budget = MOST; used = 0; change(); }
  function fit(box) {
    const [west, north] = ahead(box[0], box[3]), [east, south] = ahead(box[2], box[1]);
    view = { x: (west + east) / 2, y: (north + south) / 2, scale: 0.9 * Math.min(canvas.clientWidth / Math.max(east - west, 1e-7), canvas.clientHeight / Math.max(south - north, 1e-7)) };
  }
  const fingers = new Map();
  canvas.addEventListener("pointerdown", (e) => { fingers.set(e.pointerId, { x: e.offsetX, y: e.offsetY, far: 0 }); canvas.setPointerCapture(e.pointerId); });
  canvas.addEventListener("pointermove", (e) => {
    const one = fingers.get(e.pointerId);
    if (!one) return;
    const dx = e.offsetX - one.x, dy = e.offsetY - one.y;
    if (fingers.size === 2) {
      const other = [...fingers].find(([id]) => id !== e.pointerId)[1], before = Math.hypot(one.x - other.x, one.y - other.y);
      zoom(Math.hypot(e.offsetX - other.x, e.offsetY - other.y) / Math.max(before, 1), other.x, other.y);
    } else move(-dx, -dy);
    Object.assign(one, { x: e.offsetX, y: e.offsetY, far: one.far + Math.hypot(dx, dy) });
  });
  canvas.addEventListener("pointerup", (e) => { const one = fingers.get(e.pointerId); fingers.delete(e.pointerId); if (one && one.far < 5) pick(e.offsetX, e.offsetY); });
  canvas.addEventListener("pointercancel", (e) => fingers.delete(e.pointerId));
  canvas.addEventListener("wheel", (e) => { e.preventDefault(); zoom(e.deltaY < 0 ? 1.3 : 1 / 1.3, e.offsetX, e.offsetY); }, { passive: false });
  canvas.addEventListener("keydown", (e) => {
    const step = { ArrowLeft: [-60, 0], ArrowRight: [60, 0], ArrowUp: [0, -60], ArrowDown: [0, 60] }[e.key];
    if (step) move(...step);
    else if (e.key === "+" || e.key === "=") zoom(1.5);
    else if (e.key === "-") zoom(1 / 1.5);
    else if (e.key === "Enter") pick(canvas.clientWidth / 2, canvas.clientHeight / 2);
    else return;
    e.preventDefault();
  });
  at("in").addEventListener("click", () => zoom(1.5));
  at("out").addEventListener("click", () => zoom(1 / 1.5));
  at("print").addEventListener("click", () => window.print());
  at("find").addEventListener("submit", (e) => { e.preventDefault(); search(at("words").value); });
  at("words").addEventListener("input", () => search(at("words").value));
  at("language").addEventListener("click", () => { language = language === "zh" ? "en" : "zh"; texts(); draw(); });
  window.addEventListener("resize", change);
  read("index.json").then((told) => {
    site = told;
    site.datasets.forEach((set, n) => { set.on = true; set.colour = COLOURS[n % COLOURS.length]; });
    texts();
    if (site.box) fit(site.box);
    draw();
    return gather();
  }).catch(() => {
    const alone = location.protocol === "file:";
    at("age").textContent = alone
      ? "请将本文件夹放到网页服务器上再打开：直接打开文件时浏览器不读取数据。 / "
        + "Put this folder on a web server: from a file that is opened by itself a browser reads no data."
      : "数据无法读取 / the data cannot be read";
    document.body.dataset.state = "failed";
  });
})();
