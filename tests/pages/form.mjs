// Answers a form in a browser as people would: by keyboard and by mouse, back and again, closed and opened,
// alone and together, with hostile questionnaires and files. Nothing may be asked for from anywhere, no view may
// have an accessibility problem, and what comes out is what the program makes of the same answers.
//
//   node form.mjs PROGRAM [FOLDER]
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const program = resolve(process.argv[2]);
const folder = resolve(process.argv[3] ?? mkdtempSync(join(tmpdir(), 'modenhed-form-')));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const problems = [];
let looked = 0;
let requests = 0;

/** Notes what does not hold. */
function expect(holds, what) {
  if (!holds) problems.push(what);
}

function modenhed(...args) {
  return execFileSync(program, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'da_DK.UTF-8' } });
}

/** Makes a form and gives its address. */
function form(name, ...args) {
  const file = join(folder, `${name}.html`);
  modenhed('form', '-o', file, ...args);
  return pathToFileURL(file).href;
}

/** A new browser profile, in which whatever is asked for is counted. */
async function profile(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true, ...options });
  context.on('page', (page) => {
    page.on('request', (request) => {
      if (!/^(file|blob|about|data):/.test(request.url())) requests += 1;
    });
    page.on('console', (message) => expect(message.type() !== 'error', `console: ${message.text()}`));
    page.on('pageerror', (error) => expect(false, `error: ${error.message}`));
    page.on('dialog', (dialog) => dialog.accept());
  });
  return context;
}

async function open(context, url) {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector('main h1');
  return page;
}

/** Looks for accessibility problems and for what is too wide, and takes a picture. */
async function look(page, name) {
  looked += 1;
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide <= 0, `${name} is ${wide} pixels too wide`);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  for (const { id, help, nodes } of violations) {
    expect(false, `${name}: axe: ${id}: ${help}\n    ${nodes.map((node) => node.html).slice(0, 3).join('\n    ')}`);
  }
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** Presses something that saves a file, and gives its name and content. */
async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return { path, text: readFileSync(path, 'utf8') };
}

/** Presses something that lets one choose files. */
async function choose(page, button, files) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click(button)]);
  await chooser.setFiles(files);
  await page.waitForFunction(() => document.getElementById('said').textContent !== '');
}

const heading = (page) => page.textContent('main h1');
const said = (page) => page.textContent('#said');

/** Begins, answers every question by keyboard alone, and looks at the result. */
async function byKeyboard(browser) {
  const url = form('tastatur', '--lang', 'da', '--department', 'Borgerservice', '--area', 'borgerservice', '--date', '2026-11-30',
    '--send-to', 'digital@kommune.example');
  const context = await profile(browser);
  const begun = Date.now();
  const page = await open(context, url);
  console.log(`the first page of a form was there after ${Date.now() - begun} ms`);
  expect(statSync(join(folder, 'tastatur.html')).size < 1_000_000, 'a form with three questionnaires is over 1 MB');
  await look(page, 'begynd');
  await page.focus('#department');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-act=next]');
  expect(await page.evaluate(() => document.activeElement?.tagName) === 'H1', 'the question is not read first');
  await look(page, 'spoergsmaal');
  await page.keyboard.press('Enter');
  expect((await said(page)).includes('Vælg et svar'), 'a question without an answer is passed by');
  let steps = 0;
  while (await page.$('[data-act=next]') && steps < 200) {
    const before = await heading(page);
    const key = await page.evaluate((n) => {
      const keys = [...document.querySelectorAll('[data-key]')].map((option) => option.dataset.key);
      return keys[n % keys.length];
    }, steps);
    await page.keyboard.press(key);
    expect(await page.$(`[data-key="${key}"]:checked`), `${key} does not choose at «${before}»`);
    await page.keyboard.press('Enter');
    await page.waitForFunction((before) => document.querySelector('main h1').textContent !== before, before);
    steps += 1;
    if (await page.$('form[data-act=technologies]')) {
      await look(page, 'teknologier');
      await page.keyboard.press('Enter');
      await page.waitForSelector('form[data-act=said]');
      await look(page, 'teknologi');
      await page.keyboard.press('1');
      await page.keyboard.press('Enter');
      await page.click('[data-act="skip-rest"]');
      await page.waitForFunction(() => !document.querySelector('form[data-act=said]'));
    }
  }
  expect(steps > 20, `only ${steps} questions were asked`);
  await look(page, 'alle-svar');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#report');
  await page.frameLocator('#report').locator('h1').waitFor();
  await look(page, 'resultat');
  const answers = await saved(page, 'button[type=submit]');
  expect(answers.path.endsWith('borgerservice-2026-11-30.json'), `the answers are saved as ${answers.path}`);
  const report = await saved(page, '[data-act="save-report"]');
  const shown = await page.evaluate(() => document.getElementById('report').srcdoc);
  expect(shown === report.text, 'the report shown is not the report saved');
  expect(modenhed('report', answers.path, '--format', 'html') === report.text, 'the report is not that of modenhed report');
  expect(modenhed('score', answers.path).includes('Borgerservice'), 'score cannot read the answers');
  // Closed, and opened again.
  await page.close();
  const again = await open(context, url);
  expect((await heading(again)) === 'Alle svar', 'a form opened again does not go on');
  const other = await open(context, form('andet', '--lang', 'da'));
  expect(await other.$('form[data-act=begin]'), 'another form goes on with these answers');
  await again.click('[data-act=forget]');
  await again.waitForSelector('form[data-act=begin]');
  expect(await again.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('modenhed-')).length) === 0,
    'answers are kept that were deleted');
  await context.close();
}

/** Mouse: a note, another answer, back, all questions on one page; a phone, in the dark. */
async function byMouse(browser) {
  const url = form('mus', '--lang', 'en', '--aspect', 'teknologi', '--no-radar');
  const context = await profile(browser, { viewport: { width: 390, height: 844 }, colorScheme: 'dark', hasTouch: true });
  const page = await open(context, url);
  await look(page, 'begin-phone-dark');
  await page.fill('#department', 'Jobcenter <b>Nord</b>');
  await page.click('button[type=submit]');
  const first = await heading(page);
  await page.click('.option >> nth=1');
  await page.click('details.note summary');
  await page.fill('textarea', 'A <i>note</i>\nof two lines');
  await look(page, 'question-phone-dark');
  await page.click('button[type=submit]');
  await page.waitForFunction((first) => document.querySelector('h1').textContent !== first, first);
  await page.click('[data-act=back]');
  expect(await heading(page) === first, 'back does not lead back');
  expect(await page.inputValue('textarea') === 'A <i>note</i>\nof two lines', 'the note is lost');
  await page.click('.option >> nth=3');
  await page.click('[data-act=review]');
  expect((await page.textContent('.answers li')).includes('4,'), 'an answer that was changed is not taken in');
  await page.click('[data-act=everything]');
  await look(page, 'everything-phone-dark');
  await page.click('fieldset.question >> nth=1 >> .option >> nth=0');
  await page.waitForFunction(() => /have no answer/.test(document.getElementById('said').textContent));
  const kept = await page.evaluate(() => Object.values(localStorage).join());
  expect(kept.includes('of two lines') && kept.includes('Nord'), 'the answers are not kept');
  await page.click('button[type=submit]');
  await page.frameLocator('#report').locator('h1').waitFor();
  await look(page, 'result-phone-dark');
  await context.close();
}

/** Three people's sheets become one. */
async function together(browser) {
  const sheet = (name, answers) => {
    const file = join(folder, name);
    writeFileSync(file, JSON.stringify({ modenhed: 1, department: 'Borgerservice', answers }));
    return file;
  };
  const ids = JSON.parse(modenhed('questionnaires', 'show', 'teknologi', '--format', 'json')).questionnaires[0].themes
    .flatMap((theme) => theme.questions.map((question) => question.id));
  const [a, b] = ids;
  const files = [[3, 2], [3, 4], [3, 4]].map(([x, y], n) => sheet(`svar-${n}.json`, { [a]: x, [b]: y }));
  const context = await profile(browser);
  const page = await open(context, form('saml', '--lang', 'da', '--aspect', 'teknologi', '--no-radar'));
  await choose(page, '[data-act=gather]', files);
  expect((await said(page)).includes('3 besvarelser er samlet'), `gathering says: ${await said(page)}`);
  const votes = await page.$$eval('.hands input', (fields) => fields.map((field) => field.value || '0').join(''));
  expect(votes === '01020', `the hands counted are ${votes}`);
  await look(page, 'saml');
  await context.close();
}

/** A questionnaire and files that would do harm if anything of theirs were run. */
async function hostile(browser) {
  const evil = '</script><script>window.harmed=1</script><img src=x onerror="window.harmed=1"><svg onload="window.harmed=1">';
  const text = JSON.stringify(evil);
  const long = JSON.stringify(`${evil} ${'x'.repeat(900_000)}`);
  const file = join(folder, 'hostile.yaml');
  writeFileSync(file, `modenhed: 1
id: hostile
version: 1.0.0
languages: [da]
title: ${text}
purpose: ${text}
themes:
- id: theme
  title: ${text}
  questions:
  - id: one
    text: ${text}
    help: ${long}
    options: [{code: 1, text: ${text}}, {code: 2, text: "b \\u0007 \\u202e"}]
  - {id: two, kind: text, text: ${text}}
`);
  const url = form('hostile', '--lang', 'da', '--questionnaire', file, '--no-radar', '--department', evil, '--send-to', evil);
  const context = await profile(browser);
  const page = await open(context, url);
  await page.click('button[type=submit]');
  await page.waitForSelector('form[data-act=next]');
  await page.click('.option >> nth=0');
  await page.fill('textarea[name$=note]', evil).catch(() => {});
  await page.click('button[type=submit]');
  await page.waitForSelector('textarea[name$=answer]');
  await page.fill('textarea[name$=answer]', evil.repeat(50));
  await page.click('button[type=submit]');
  await page.waitForSelector('.answers');
  await page.click('button[type=submit]');
  await page.frameLocator('#report').locator('h1').waitFor();
  await page.click('[data-act=answers]');
  const sheet = join(folder, 'hostile.json');
  writeFileSync(sheet, JSON.stringify({ modenhed: 1, department: evil, answers: { one: { answer: 1, note: evil }, two: evil } }));
  await choose(page, '[data-act=open]', [sheet]);
  await page.click('[data-act=review]').catch(() => {});
  const foreign = join(folder, 'foreign.json');
  writeFileSync(foreign, '{"hello": "world"}');
  await choose(page, '[data-act=open]', [foreign]);
  expect((await said(page)).includes('foreign.json kan ikke bruges'), `a foreign file is met with: ${await said(page)}`);
  expect(!(await page.evaluate(() => window.harmed)), 'a script of a questionnaire or a sheet was run');
  await context.close();
}

/** The unanswered form on paper. */
async function onPaper(browser) {
  const context = await profile(browser);
  const page = await open(context, form('papir', '--lang', 'da', '--aspect', 'kerneopgaven'));
  await page.emulateMedia({ media: 'print' });
  expect(await page.isVisible('#paper .box'), 'nothing to tick on paper');
  expect(!(await page.isVisible('main')), 'what is for the screen is on paper');
  const pdf = await page.pdf({ path: join(folder, 'papir.pdf'), preferCSSPageSize: true });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages >= 2 && pages <= 4, `an aspect takes ${pages} pages of paper`);
  await page.setViewportSize({ width: 680, height: 960 });
  await page.screenshot({ path: join(folder, 'papir.png'), fullPage: true });
  await context.close();
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  for (const part of [byKeyboard, byMouse, together, hostile, onPaper]) {
    await part(browser).catch((error) => problems.push(`${part.name}: ${error.message}`));
  }
} finally {
  await browser.close();
}
expect(requests === 0, `${requests} requests left the page`);
problems.forEach((line) => console.error(line));
console.log(`looked at ${looked} views of forms, ${requests} requests, ${problems.length} problems; screenshots in ${folder}`);
process.exitCode = problems.length > 0 ? 1 : 0;
