// npm test: sets everything up, then format, lint, types, unused code, and every test there is.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { setUp } from './set-up.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const only = process.argv.slice(2)
const inCi = Boolean(process.env.CI)

/** Programs that some tests need, how to see whether they are there, and what Debian calls them. */
const needed = [
  { name: 'Chromium', debian: 'chromium', isThere: () => findChromium() !== null },
  { name: 'PostgreSQL 15 or newer', debian: 'postgresql', isThere: hasPostgres },
  {
    name: 'FFmpeg 5 or newer',
    debian: 'ffmpeg',
    isThere: () => runs('ffmpeg', '-version') && runs('ffprobe', '-version'),
  },
]

await setUp()
provide(needed.filter(part => !part.isThere()))
if (only.length === 0) await runSteps()
runTests()

/** Whatever can be said of the sources without running them, by two hands, as the tests are. */
async function runSteps() {
  const types = ['', '.web', '.web-tests', '.journeys', '.pure'].map(project => `tsconfig${project}.json`)
  const steps = [
    ...types.map(project => [`Types (${project})`, 'node_modules/typescript/bin/tsc', ['-p', project]]),
    ['Format and lint', 'node_modules/@biomejs/biome/bin/biome', ['ci', '.']],
    ['Unused code', 'node_modules/knip/bin/knip.js', []],
  ]
  const hand = async () => {
    for (let next = steps.shift(); next; next = steps.shift()) await step(...next)
  }
  await Promise.all([hand(), hand()])
}

async function step(name, script, args) {
  const started = Date.now()
  const running = spawn(process.execPath, [path.join(root, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = []
  for (const stream of [running.stdout, running.stderr]) stream.on('data', piece => said.push(piece))
  const [status] = await once(running, 'close')
  if (status !== 0) {
    console.error(`${Buffer.concat(said)}\n${name}: failed.`)
    process.exit(1)
  }
  console.log(`${name}: good (${((Date.now() - started) / 1000).toFixed(1)} s)`)
}

function runTests() {
  const first = runVitest(only)
  const again = first.status === 0 ? [] : journeysToRunAgain(first.failedFiles)
  if (again.length === 0) process.exit(first.status)
  console.log(`\nOnce more, with nothing beside: ${again.join(', ')}`)
  const second = runVitest(again)
  if (second.status === 0)
    console.error(
      `UNSTEADY: ${again.join(', ')} failed beside the others and passed alone. ` +
        'Something there hangs on how fast things come; it is a fault until it is found.',
    )
  process.exit(second.status)
}

/**
 * Journeys drive real browsers, and what fails on two busy cores may pass alone: where that is all that failed, and in
 * whole runs only, a few of them are judged by a second run, and the first is told of.
 */
function journeysToRunAgain(failedFiles) {
  const isJourney = file => /^test[\\/](journeys|components)[\\/]/.test(file)
  const mayRunAgain = only.length === 0 && failedFiles.length <= 3 && failedFiles.every(isJourney)
  return mayRunAgain ? failedFiles : []
}

function runVitest(files) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-test-'))
  const summary = path.join(folder, 'summary.json')
  const { status } = spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${summary}`,
      ...files,
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, SILVERSCREEN_CHROMIUM: findChromium() ?? '' } },
  )
  const failedFiles = []
  if (existsSync(summary)) {
    const told = JSON.parse(readFileSync(summary, 'utf8'))
    console.log(
      `${told.numPassedTests} passed, ${told.numFailedTests} failed, ${told.numPendingTests} skipped`,
    )
    for (const { name, status: end } of told.testResults)
      if (end === 'failed') failedFiles.push(path.relative(root, name))
  }
  rmSync(folder, { recursive: true, force: true })
  return { status: status ?? 1, failedFiles }
}

/** Installs missing programs where that can be done without asking (Debian, root), else says what to do. */
function provide(missing) {
  if (missing.length === 0) return
  const packages = missing.map(part => part.debian)
  if (isDebianRoot()) {
    console.log(`Installing ${packages.join(', ')} …`)
    const apt = args =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    apt(['update'])
    apt(['install', '-y', '--no-install-recommends', ...packages])
  }
  const still = missing.filter(part => !part.isThere())
  for (const part of still)
    console.error(
      `${part.name} is missing, and what needs it is skipped. Install it (Debian: apt-get install ${part.debian}) and run again.`,
    )
  if (inCi && still.length > 0) process.exit(1)
}

function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && runs('apt-get', '--version')
}

function runs(program, ...args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}

function findChromium() {
  const { env } = process
  const places = [
    env.SILVERSCREEN_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...[env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap(folder => [
        path.join(folder, 'Google/Chrome/Application/chrome.exe'),
        path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]),
  ]
  return places.find(place => place && existsSync(place)) ?? null
}

function hasPostgres() {
  const debian = '/usr/lib/postgresql'
  if (existsSync(debian))
    return readdirSync(debian).some(
      version => Number(version) >= 15 && existsSync(path.join(debian, version, 'bin/initdb')),
    )
  return runs('initdb', '--version') && runs('postgres', '--version')
}
