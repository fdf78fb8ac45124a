// The form in the browser: shows what the engine says, and tells the engine what somebody does. Every rule
// is the engine's; nothing is fetched and nothing is sent.

/**
 * What there is to be seen; without `html` the page stays as it is.
 * @typedef {{ html: string, title: string, say: string, stay: boolean, keep: string | null,
 *   report: string | null, file: { name: string, text: string } | null }} Reply
 */
/**
 * @typedef {{ memory: WebAssembly.Memory, room: (bytes: number) => number, text: () => number,
 *   open: () => number, post: () => number }} Engine
 */

const texts = document.body.dataset;
const main = element('main');
const said = element('said');
const place = `modenhed-${texts.form}`;

/** @type {WebAssembly.Module} */
let program;
/** @type {Engine} */
let engine;
let begun = false;

/** @param {string} id */
function element(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

// The engine.

async function load() {
  const packed = Uint8Array.from(atob(element('engine').textContent.trim()), (c) => c.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  program = await WebAssembly.compile(await new Response(unpacked).arrayBuffer());
  await start();
}

/** Starts the engine with what was kept; the answers are in what it keeps, not in its memory. */
async function start() {
  const instance = await WebAssembly.instantiate(program);
  engine = /** @type {any} */ (instance.exports);
  const form = JSON.parse(element('form').textContent);
  const reply = call('open', { form, today: today(), kept: kept() });
  if (!reply) throw new Error('no form');
  show(reply);
}

/**
 * Hands the engine a text, and reads its reply.
 * @param {'open' | 'post'} what
 * @param {object} value
 * @returns {Reply | null}
 */
function call(what, value) {
  const text = new TextEncoder().encode(JSON.stringify(value));
  const room = engine.room(text.length);
  new Uint8Array(engine.memory.buffer, room, text.length).set(text);
  const length = engine[what]();
  if (length === 0) return null;
  return JSON.parse(new TextDecoder().decode(new Uint8Array(engine.memory.buffer, engine.text(), length)));
}

/**
 * Tells the engine what somebody did, with all that is filled in.
 * @param {string} act
 * @param {string} [value]
 * @param {{ name: string, text: string }[]} [files]
 */
async function post(act, value = '', files = []) {
  const form = main.querySelector('form');
  const fields = form ? [...new FormData(form)].map(([name, text]) => [name, String(text)]) : [];
  try {
    const reply = call('post', { act, value, fields, files });
    if (reply) show(reply);
  } catch (error) {
    console.error(error);
    await start();
    said.textContent = texts.broke ?? '';
  }
}

function today() {
  const now = new Date();
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

// What is kept.

function kept() {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}

/** @param {string | null} answers */
function keep(answers) {
  try {
    if (answers === null) localStorage.removeItem(place);
    else localStorage.setItem(place, answers);
    return true;
  } catch {
    return answers === null;
  }
}

// What is shown.

/** @param {Reply} reply */
function show(reply) {
  const isKept = keep(reply.keep);
  document.title = reply.title;
  document.body.classList.toggle('answering', reply.keep !== null);
  if (reply.html) draw(reply);
  said.textContent = [reply.say, isKept ? '' : texts.notKept].join(' ').trim();
  if (reply.report !== null) showReport(reply.report);
  if (reply.file !== null) download(reply.file.name, reply.file.text);
}

/** @param {Reply} reply */
function draw(reply) {
  const focused = document.activeElement?.id ?? '';
  main.innerHTML = reply.html;
  if (reply.stay) {
    document.getElementById(focused)?.focus();
  } else if (begun) {
    scrollTo(0, 0);
    main.querySelector('h1')?.focus();
  }
  begun = true;
}

/**
 * Shows the report as it is, as high as it is.
 * @param {string} report
 */
function showReport(report) {
  const frame = /** @type {HTMLIFrameElement} */ (element('report'));
  frame.onload = () => {
    const page = frame.contentDocument;
    if (!page) return;
    const fit = () => { frame.style.height = `${page.documentElement.scrollHeight}px`; };
    for (const link of page.links) if (link.protocol.startsWith('http')) link.target = '_blank';
    new ResizeObserver(fit).observe(page.body);
    fit();
  };
  frame.srcdoc = report;
}

/** @param {string} what */
function printPage(what) {
  const frame = /** @type {HTMLIFrameElement | null} */ (document.getElementById('report'));
  if (frame) {
    frame.contentWindow?.print();
    return;
  }
  document.body.classList.toggle('on-paper', what === 'paper');
  print();
  document.body.classList.remove('on-paper');
}

// Files.

/**
 * @param {string} name
 * @param {string} text
 */
function download(name, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Lets somebody choose files.
 * @param {boolean} several
 * @returns {Promise<{ name: string, text: string }[]>}
 */
function choose(several) {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = several;
    input.accept = '.json,.yaml,.yml';
    input.oncancel = () => resolve([]);
    input.onchange = () => {
      const files = [...(input.files ?? [])].map(async (file) => ({ name: file.name, text: await file.text() }));
      resolve(Promise.all(files));
    };
    input.click();
  });
}

// What somebody does.

main.addEventListener('submit', (event) => {
  event.preventDefault();
  post(/** @type {HTMLFormElement} */ (event.target).dataset.act ?? '');
});

main.addEventListener('change', (event) => {
  const act = /** @type {HTMLElement} */ (event.target).closest('form')?.dataset.change;
  if (act) post(act);
});

main.addEventListener('click', async (event) => {
  const button = /** @type {HTMLElement} */ (event.target).closest('button');
  if (!button || button.type === 'submit') return;
  const { act, value, files, sure, print: what } = button.dataset;
  if (what !== undefined) printPage(what);
  if (act === undefined || (sure && !confirm(sure))) return;
  const chosen = files ? await choose(files === 'many') : [];
  if (!files || chosen.length > 0) post(act, value, chosen);
});

document.addEventListener('keydown', (event) => {
  if (event.altKey) return;
  if (event.ctrlKey || event.metaKey) {
    if (event.key === 'p' && document.getElementById('report')) {
      event.preventDefault();
      printPage('report');
    }
    return;
  }
  const at = /** @type {HTMLElement} */ (event.target);
  const form = /** @type {HTMLFormElement | null} */ (main.querySelector('form:not([data-change])'));
  const writing = at.matches('textarea, select, input:not([type=radio], [type=checkbox])');
  if (!form || writing || at.closest('dialog')) return;
  const option = /** @type {HTMLElement | null} */ (form.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`));
  if (option) {
    event.preventDefault();
    option.focus();
    option.click();
  } else if (event.key === 'Enter' && !at.closest('button, a, summary')) {
    event.preventDefault();
    form.requestSubmit();
  } else if (event.key === 'ArrowDown' && at.matches('h1')) {
    event.preventDefault();
    /** @type {HTMLElement | null} */ (form.querySelector('input:checked') ?? form.querySelector('input'))?.focus();
  }
});

load().catch((error) => {
  console.error(error);
  said.textContent = '';
  main.textContent = texts.tooOld ?? '';
});
