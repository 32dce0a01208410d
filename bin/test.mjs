// npm test: sets everything up, then format, lint, types, unused code, and every test there is.
import { spawnSync } from 'node:child_process'
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
if (only.length === 0) {
  step('Format and lint', 'node_modules/@biomejs/biome/bin/biome', ['ci', '.'])
  for (const project of [
    'tsconfig.json',
    'tsconfig.pure.json',
    'tsconfig.web.json',
    'tsconfig.web-tests.json',
    'tsconfig.journeys.json',
  ])
    step(`Types (${project})`, 'node_modules/typescript/bin/tsc', ['-p', project])
  step('Unused code', 'node_modules/knip/bin/knip.js', [])
}
runTests()

function step(name, script, args) {
  const started = Date.now()
  const { status } = spawnSync(process.execPath, [path.join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) {
    console.error(`${name}: failed.`)
    process.exit(1)
  }
  console.log(`${name}: good (${((Date.now() - started) / 1000).toFixed(1)} s)`)
}

function runTests() {
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
      ...only,
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, SILVERSCREEN_CHROMIUM: findChromium() ?? '' } },
  )
  if (existsSync(summary)) {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(summary, 'utf8'))
    console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
  }
  rmSync(folder, { recursive: true, force: true })
  process.exit(status ?? 1)
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
