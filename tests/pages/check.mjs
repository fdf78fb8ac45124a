// Looks at the pages that modenhed writes, in a browser: no accessibility problem, no request, no
// message in the console, nothing wider than a phone. Screenshots go to a folder for people to look at.
//
//   node check.mjs PROGRAM [FOLDER]
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const program = resolve(process.argv[2]);
const folder = resolve(process.argv[3] ?? mkdtempSync(join(tmpdir(), 'modenhed-pages-')));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const examples = fileURLToPath(new URL('../../examples/nordager', import.meta.url));
const department = ['2025/borgerservice.yaml', '2026/borgerservice.yaml'].map((name) => join(examples, name));

/** What is looked at: a name, the command that writes the page, and how many sides of A4 it may take. */
const PAGES = {
  department: { command: ['report', ...department], sides: 6 },
  'department-alone': { command: ['report', join(examples, '2026/jobcenter.yaml')], sides: 6 },
  'department-all': { command: ['report', join(examples, '2026/jobcenter.yaml'), '--all'] },
  'department-sent': {
    command: ['report', join(examples, '2026/jobcenter.yaml'), '--without', 'answers,notes,technology'], sides: 4,
  },
  collection: { command: ['report', join(examples, '2025'), join(examples, '2026'), '--min-group', '1'], sides: 5 },
  staff: { command: ['report', join(examples, 'svar-2026.csv'), '--notes'], sides: 5 },
  radar: { command: ['radar'] },
};

/** How it is looked at; `print` is A4 less its margins. */
const VIEWS = [
  { name: 'phone', width: 360, height: 740 },
  { name: 'large-phone', width: 390, height: 844 },
  { name: 'phone-dark', width: 360, height: 740, colorScheme: 'dark' },
  { name: 'desktop', width: 1280, height: 900 },
  { name: 'desktop-dark', width: 1280, height: 900, colorScheme: 'dark' },
  { name: 'print', width: 673, height: 985, media: 'print' },
];

const problems = [];

function problem(where, what) {
  problems.push(`${where}: ${what}`);
}

/** How many sides a PDF has: what a browser prints names each of them in plain text. */
function sidesOf(pdf) {
  return pdf.toString('latin1').match(/\/Type ?\/Page[^s]/g)?.length ?? 0;
}

/** How wide A4 on its side is less its margins, in pixels. */
const LANDSCAPE = 1016;

/** By how many pixels the page in the browser is too wide; on paper some sections lie on their side. */
function tooWide(landscape) {
  const lying = landscape ? [...document.querySelectorAll('.landscape')] : [];
  const over = lying.map((section) => section.scrollWidth - landscape);
  lying.forEach((section) => { section.style.display = 'none'; });
  over.push(document.documentElement.scrollWidth - window.innerWidth);
  lying.forEach((section) => { section.style.display = ''; });
  return Math.max(...over);
}

/** Loads a page as one view sees it, and notes everything that is wrong with it. */
async function look(browser, url, { name, sides = Infinity }, view) {
  const where = `${name} ${view.name}`;
  const { width, height, colorScheme = 'light', media = 'screen' } = view;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  const page = await context.newPage();
  page.on('request', (request) => {
    if (request.url() !== url) problem(where, `asks for ${request.url()}`);
  });
  page.on('console', (message) => problem(where, `console: ${message.text()}`));
  page.on('pageerror', (error) => problem(where, `error: ${error.message}`));
  await page.goto(url);
  await page.emulateMedia({ media, colorScheme });
  const wide = await page.evaluate(tooWide, media === 'print' ? LANDSCAPE : undefined);
  if (wide > 0) problem(where, `is ${wide} pixels too wide`);
  await page.screenshot({ path: join(folder, `${name}-${view.name}.png`), fullPage: true });
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  for (const { id, help, nodes } of violations) {
    problem(where, `axe: ${id}: ${help}\n    ${nodes.map((node) => node.html).slice(0, 3).join('\n    ')}`);
  }
  if (view.media === 'print') {
    const pdf = await page.pdf({ path: join(folder, `${name}.pdf`), preferCSSPageSize: true, printBackground: false });
    if (sidesOf(pdf) > sides) problem(where, `takes ${sidesOf(pdf)} sides of A4, more than ${sides}`);
  }
  await context.close();
}

/** The keyboard reaches the content first, and every wide table. */
async function walk(browser, url, name) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const reached = await page.evaluate(() => document.activeElement?.id);
  if (reached !== 'content') problem(name, `the first link leads to «${reached}», not to the content`);
  const stuck = await page.evaluate(() =>
    [...document.querySelectorAll('*')].filter(
      (part) => part.scrollWidth > part.clientWidth && getComputedStyle(part).overflowX === 'auto' && part.tabIndex < 0,
    ).length);
  if (stuck > 0) problem(name, `${stuck} wide parts cannot be reached by keyboard`);
  await context.close();
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
let looked = 0;
try {
  for (const [page, { command, sides }] of Object.entries(PAGES)) {
    for (const language of ['da', 'en']) {
      const name = `${page}-${language}`;
      const file = join(folder, `${name}.html`);
      execFileSync(program, [...command, '--lang', language, '-o', file], { stdio: ['ignore', 'inherit', 'ignore'] });
      const url = pathToFileURL(file).href;
      await walk(browser, url, name);
      for (const view of VIEWS) {
        await look(browser, url, { name, sides }, view);
        looked += 1;
      }
    }
  }
} finally {
  await browser.close();
}
problems.forEach((line) => console.error(line));
console.log(`looked at ${looked} views, ${problems.length} problems; screenshots in ${folder}`);
process.exitCode = problems.length > 0 ? 1 : 0;
