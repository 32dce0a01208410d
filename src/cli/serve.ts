import { existsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openMedia } from '../media/index.ts'
import type { RunningServer } from '../server/index.ts'
import { addSpecimens, startServer } from '../server/index.ts'
import { openStudy } from '../store/index.ts'
import { sayRefusal, wordsIn } from '../words/index.ts'
import type { Command } from './command.ts'
import { keepFault } from './fault-log.ts'
import { sayOpening } from './open-study-for-command.ts'
import {
  defaultStudy,
  effects,
  program,
  terminalLanguage,
  usualFilmFolders,
  webFolder,
} from './outside-world.ts'
import type { ServerAtHand } from './served-study.ts'
import { findServer } from './served-study.ts'
import { specimens } from './specimens.ts'

const usualPort = 4174

/** How long what runs may take to end before the process ends all the same. */
const patienceMs = 4000

export const serveCommand: Command = {
  name: 'serve',
  summary: 'open a study in the browser (npm start)',
  help: `
silverscreen serve [--study DIR] [--port N] [--root DIR]… [--measure-on-request]

Opens a study and prints its address. It ends with Ctrl-C.

  --study DIR   the study's folder, made where there is none (default: ${defaultStudy})
  --port N      the port to try first (default: ${usualPort}; 0: any free one)
  --root DIR    a folder whose films the page may list; may be given several times
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
      port: { type: 'string' },
      root: { type: 'string', multiple: true },
      'measure-on-request': { type: 'boolean', default: false },
    },
  })
  const { commands, refusals } = wordsIn(terminalLanguage())
  const folder = path.resolve(values.study ?? defaultStudy)
  const isFirstStart = values.study === undefined && !existsSync(folder)
  const media = await openMedia()
  if (!media.ok) {
    process.stderr.write(`${sayRefusal(refusals, media.refusal)}\n`)
    return 1
  }
  const opened = await openStudy(folder, effects)
  if (!opened.ok) {
    const other = opened.refusal.kind === 'study-in-use' ? await findStartingServer(folder) : null
    if (other) {
      process.stdout.write(`${commands.alreadyServed(other.address)}\n`)
      return 0
    }
    process.stderr.write(`${sayRefusal(refusals, opened.refusal)}\n`)
    return 1
  }
  sayOpening(opened.value, folder)
  const server = await startServer({
    ...effects,
    store: opened.value,
    media: media.value,
    studyFolder: folder,
    webFolder,
    specimens,
    measuring: values['measure-on-request'] ? 'on-request' : 'by-itself',
    roots: [...usualFilmFolders(), ...(values.root ?? [])].map(root => path.resolve(root)),
    program,
    noteFault: (where, cause) => void keepFault(where, cause),
    port: Number(values.port ?? usualPort),
  })
  process.stdout.write(`${commands.served(server.address, folder)}\n`)
  if (isFirstStart) {
    await addSpecimens(server.house)
    process.stdout.write(`${commands.drawingSpecimens}\n`)
  }
  await untilToldToEnd(server)
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

async function untilToldToEnd(server: RunningServer): Promise<void> {
  await new Promise<void>(resolve => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGBREAK'] as const)
      process.on(signal, () => resolve())
    if (process.env['npm_lifecycle_event']) whenParentEnds(resolve)
  })
  const impatience = setTimeout(() => process.exit(0), patienceMs)
  impatience.unref()
  await server.stop()
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
