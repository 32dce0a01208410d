import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openMedia } from '../media/index.ts'
import { entranceOf, startServer } from '../server/index.ts'
import { sayRefusal, wordsIn } from '../words/index.ts'
import type { Command } from './command.ts'
import { keepFault } from './fault-log.ts'
import { sayOpening } from './open-study-for-command.ts'
import { openStudyIn } from './open-study-in.ts'
import { noteServed, OtherStudies } from './other-studies.ts'
import { defaultStudy, effects, program, stylesFolder, terminalLanguage, webFolder } from './outside-world.ts'
import { entranceKey, openedPlaces, settingsFolder } from './own-settings.ts'
import type { ServerAtHand } from './served-study.ts'
import { findServer } from './served-study.ts'
import { SpecimenStudy } from './specimen-study.ts'
import { specimens } from './specimens.ts'
import { AccessTokens } from './tokens/access-tokens.ts'
import { usualPlaces } from './usual-places.ts'

const usualPort = 4174

/** How long what runs may take to end before the process ends all the same. */
const patienceMs = 4000

export const serveCommand: Command = {
  name: 'serve',
  summary: 'open a study in the browser (npm start)',
  help: `
silverscreen serve [--study DIR] [--database URL] [--port N] [--root DIR]… [--measure-on-request]

Opens a study and prints its address. It ends with Ctrl-C.

  --study DIR   the study's folder, made where there is none (default: ${defaultStudy})
  --database URL
                keep the records in a PostgreSQL database (postgres://USER@HOST/NAME) and the films in the folder;
                DATABASE_URL says the same where the folder holds no study of its own
  --port N      the port to try first (default: ${usualPort}; 0: any free one)
  --root DIR    one more folder for the page to list first; the page lists your own folder and what is connected to this
                machine by itself, and opens any other that you name there
  --measure-on-request
                do not measure films after their shots are found, for a slow machine
`,
  run: serve,
}

async function serve(words: string[]): Promise<number> {
  const { values } = parseArgs({
    args: words,
    options: {
      study: { type: 'string' },
      database: { type: 'string' },
      port: { type: 'string' },
      root: { type: 'string', multiple: true },
      'measure-on-request': { type: 'boolean', default: false },
    },
  })
  const { commands, refusals } = wordsIn(terminalLanguage())
  const folder = path.resolve(values.study ?? defaultStudy)
  const media = await openMedia()
  if (!media.ok) {
    process.stderr.write(`${sayRefusal(refusals, media.refusal)}\n`)
    return 1
  }
  const opened = await openStudyIn(folder, values.database)
  if (!opened.ok) {
    const other = opened.refusal.kind === 'study-in-use' ? await findStartingServer(folder) : null
    if (other) {
      process.stdout.write(`${commands.alreadyServed(entranceOf(other))}\n`)
      return 0
    }
    process.stderr.write(`${sayRefusal(refusals, opened.refusal)}\n`)
    return 1
  }
  sayOpening(opened.value, folder)
  const setting = {
    ...effects,
    media: media.value,
    webFolder,
    stylesFolder,
    specimens,
    measuring: values['measure-on-request'] ? 'on-request' : 'by-itself',
    roots: () => [...(values.root ?? []).map(root => path.resolve(root)), ...usualPlaces()],
    opened: openedPlaces(values.root),
    program,
    noteFault: (where: string, cause: unknown) => void keepFault(where, cause),
  } as const
  const specimenStudy = new SpecimenStudy(folder, setting)
  const otherStudies = new OtherStudies(setting)
  const tokens = new AccessTokens(settingsFolder(), folder)
  const server = await startServer({
    ...setting,
    store: opened.value,
    studyFolder: folder,
    key: entranceKey(folder),
    tokenOf: token => tokens.find(token),
    port: Number(values.port ?? usualPort),
    specimenStudy: from => specimenStudy.open(from),
    specimenOf: null,
    otherStudies,
  })
  await noteServed(server)
  process.stdout.write(`${commands.served(server.entrance, folder)}\n`)
  await untilToldToEnd(async () => {
    await Promise.all([server.stop(), specimenStudy.stop(), otherStudies.stop()])
  })
  return 0
}

/** The server that has the study; one that has just begun gets a moment to answer. */
async function findStartingServer(folder: string): Promise<ServerAtHand | null> {
  for (const startedMs = Date.now(); ; ) {
    const server = await findServer(folder)
    if (server || Date.now() - startedMs > patienceMs) return server
    await wait(300)
  }
}

async function untilToldToEnd(stop: () => Promise<void>): Promise<void> {
  await new Promise<void>(resolve => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGBREAK'] as const)
      process.on(signal, () => resolve())
    if (process.env['npm_lifecycle_event']) whenParentEnds(resolve)
  })
  const impatience = setTimeout(() => process.exit(0), patienceMs)
  impatience.unref()
  await stop()
  process.exit(0)
}

/** npm passes SIGTERM to the shell between, which ends without passing it on; then this process is an orphan. */
function whenParentEnds(tell: () => void): void {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    tell()
  }, 250)
  watch.unref()
}
