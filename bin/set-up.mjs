// Runs before anything is installed: nothing but Node itself may be imported here.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const builtCommandLine = path.join(root, 'dist', 'cli.js')
const say = sentence => process.stderr.write(`${sentence}\n`)

/** Installs and builds what has changed; returns the address of the built command line. */
export async function setUp({ build = true } = {}) {
  refuseOldNode()
  if (existsSync(path.join(root, 'src')) && existsSync(path.join(root, 'package-lock.json'))) {
    const release = await takeTurn()
    try {
      installIfChanged()
      if (build) buildIfChanged()
    } finally {
      release()
    }
  }
  return pathToFileURL(builtCommandLine).href
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  say(`Silverscreen needs Node 20.19 or newer; this is ${process.versions.node}. Nothing was changed.`)
  process.exit(1)
}

function installIfChanged() {
  const lock = readFileSync(path.join(root, 'package-lock.json'), 'utf8')
  const wanted = `${digest(lock)} ${process.platform} ${process.arch} ${process.versions.modules}\n`
  const stamp = path.join(root, 'node_modules', '.silverscreen-installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  if (!holdsWhatTheLockSays(JSON.parse(lock))) {
    say('Installing the parts Silverscreen is built from (once, and after an update; about a minute) …')
    const result = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
    if (result.status !== 0) {
      say(
        'The installation failed; see npm’s message above. With a working connection, run the same command again.',
      )
      process.exit(1)
    }
  }
  writeFileSync(stamp, wanted)
}

/** True where `npm ci` has already been run by hand for just this lock file. */
function holdsWhatTheLockSays(lock) {
  const hidden = path.join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(hidden)) return false
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages
  return Object.entries(lock.packages).every(
    ([place, entry]) =>
      place === '' ||
      entry.optional ||
      entry.devOptional ||
      entry.peer ||
      installed[place]?.version === entry.version,
  )
}

function npm(args) {
  const own = process.env.npm_execpath
  const options = { cwd: root, stdio: ['ignore', 2, 2] }
  if (own && /npm-cli\.[cm]?js$/.test(own)) return spawnSync(process.execPath, [own, ...args], options)
  // Windows starts npm through npm.cmd, which only a shell can run; the arguments are our own words.
  if (process.platform === 'win32') return spawnSync(`npm ${args.join(' ')}`, { ...options, shell: true })
  return spawnSync('npm', args, options)
}

/** The stamp says what was built: when each source was last touched, at a glance, and what they all hold. */
function buildIfChanged() {
  const sources = listSources()
  const touched = digest(
    sources.map(file => `${file} ${statSync(file).size} ${statSync(file).mtimeMs}`).join('\n'),
  )
  const stamp = path.join(root, 'dist', '.silverscreen-built')
  const [touchedThen, heldThen] = existsSync(stamp) ? readFileSync(stamp, 'utf8').split('\n') : []
  if (touched === touchedThen) return
  const held = digestOf(sources)
  if (held === heldThen) return void writeFileSync(stamp, `${touched}\n${held}\n`)
  say('Building …')
  const result = spawnSync(process.execPath, [path.join(root, 'build.mjs')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (result.status !== 0) {
    say('The build failed; see the message above.')
    process.exit(1)
  }
  writeFileSync(stamp, `${touched}\n${held}\n`)
}

function listSources() {
  return ['src', 'specimen', 'build.mjs', 'vite.config.ts', 'package-lock.json'].flatMap(place =>
    filesUnder(path.join(root, place)),
  )
}

function digestOf(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesUnder(place) {
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return [place]
  return readdirSync(place, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter(entry => !/\.test\.tsx?$/.test(entry.name))
    .flatMap(entry => filesUnder(path.join(place, entry.name)))
}

function digest(text) {
  return createHash('sha256').update(text).digest('hex')
}

/** Two commands started at once in a fresh clone set it up one after the other. */
async function takeTurn() {
  const turn = path.join(root, '.setting-up')
  for (let waited = 0; ; waited++) {
    try {
      mkdirSync(turn)
      writeFileSync(path.join(turn, 'pid'), String(process.pid))
      break
    } catch (cause) {
      if (cause.code !== 'EEXIST') {
        // A folder that we may not write to is a finished installation: there is nothing to set up.
        return () => {}
      }
      if (!isHeld(turn)) {
        rmSync(turn, { recursive: true, force: true })
        continue
      }
      if (waited === 10) say('Another command is setting Silverscreen up; waiting for it …')
      await new Promise(resolve => setTimeout(resolve, 200))
    }
  }
  return () => rmSync(turn, { recursive: true, force: true })
}

function isHeld(turn) {
  try {
    const holder = Number(readFileSync(path.join(turn, 'pid'), 'utf8'))
    process.kill(holder, 0)
    return true
  } catch (cause) {
    if (cause.code === 'EPERM') return true
    // The holder may stand between making the folder and writing its number.
    return cause.code === 'ENOENT' && existsSync(turn) && Date.now() - statSync(turn).mtimeMs < 2000
  }
}
