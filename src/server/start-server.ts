import type { Media } from '../media/index.ts'
import type { StudyStore } from '../store/index.ts'
import { leaveStudyNote } from '../store/index.ts'
import { accepted } from '../study/index.ts'
import type { OpenedPlaces, SpecimenMaker } from '../tasks/index.ts'
import { StudyFolder, TaskRunner } from '../tasks/index.ts'
import {
  CountsBeforehand,
  keepDailyBackup,
  Questions,
  SimilarShots,
  tidyIncoming,
  viewTask,
  workbenchOf,
} from '../workbench/index.ts'
import { buildApp } from './app.ts'
import type { House } from './house.ts'
import { LiveFeed } from './live-feed.ts'
import type { TokenOf } from './tokens.ts'

const hourMs = 60 * 60 * 1000

export interface ServerSetting {
  store: StudyStore
  media: Media
  studyFolder: string
  webFolder: string
  stylesFolder: string
  specimens: SpecimenMaker
  measuring: 'by-itself' | 'on-request'
  specimenStudy: House['specimenStudy']
  specimenOf: House['specimenOf']
  otherStudies: House['otherStudies']
  roots: () => readonly string[]
  /** What this person has opened on this machine. */
  opened: OpenedPlaces
  program: string
  /** What lets a page or a command in; the same at the next start, so that an open page goes on. */
  key: string
  /** The tokens that other programs bring; without it there are none. */
  tokenOf?: TokenOf
  /** The port to try first; a taken one is followed by the next that is free. 0 takes any. */
  port: number
  now: () => string
  makeId: () => string
  /** Keeps what a fault of the program says of itself, for whoever mends it; a person is told in words. */
  noteFault?: (where: string, cause: unknown) => void
}

export interface RunningServer {
  address: string
  /** The address with the key, for opening it in a browser. */
  entrance: string
  port: number
  house: House
  stop(): Promise<void>
}

/** Starts the server of one study on the loopback address and says where it is. */
export async function startServer(setting: ServerSetting): Promise<RunningServer> {
  const house = buildHouse(setting)
  const { isForReading } = house.store
  // Before anything new is begun: what runs then is running.
  if (!isForReading) await house.tasks.takeUpAgain()
  const app = await buildApp(house)
  const port = await listenOnFreePort(app, setting.port)
  const address = `http://127.0.0.1:${port}/`
  const round = isForReading ? undefined : keepRounds(house)
  const beforehand = new CountsBeforehand(house.store, house)
  house.store.acts.listen(({ actId }) => actId === null && beforehand.wake())
  beforehand.wake()
  if (!isForReading) {
    const { id: studyId } = await house.store.studies.get()
    await leaveStudyNote(setting.studyFolder, studyId, { address, key: house.key })
    house.tasks.wake()
  }
  return {
    address,
    entrance: entranceOf({ address, key: house.key }),
    port,
    house,
    async stop() {
      clearInterval(round)
      house.feed.close()
      await Promise.all([house.tasks.stop(), app.close(), house.questions.close(), beforehand.stop()])
      await house.store.close()
    },
  }
}

/** What is looked after at the start and every hour, for a program that is open for weeks. */
function keepRounds(house: House): NodeJS.Timeout {
  let dayLooked = ''
  const round = () => {
    const now = house.now()
    if (now.slice(0, 10) !== dayLooked) void keepDailyBackup(house.store, now, house.noteFault)
    dayLooked = now.slice(0, 10)
    tidyIncoming(house, Date.parse(house.now())).catch(cause => house.noteFault('tidying uploads', cause))
  }
  round()
  return setInterval(round, hourMs).unref()
}

function buildHouse(setting: ServerSetting): House {
  const { store, media, specimens, measuring, now, makeId, noteFault = sayFault } = setting
  const folder = new StudyFolder(setting.studyFolder, setting.opened)
  const feed = new LiveFeed()
  const tell: House['tell'] = event => feed.send(event)
  store.acts.listen(({ actId, change, number }) =>
    tell({ kind: 'change', actId, change: actId === null ? [] : change, number }),
  )
  const effects = {
    store,
    media,
    folder,
    specimens,
    measuring,
    now,
    makeId,
    filmsChanged: (filmIds: string[]) => tell({ kind: 'films', filmIds }),
  }
  const tasks = new TaskRunner(effects, {
    taskMoved: task => {
      viewTask(store, task).then(
        shown => tell({ kind: 'task', task: shown }),
        cause => noteFault('showing a task', cause),
      )
    },
  })
  const questions = new Questions()
  const openMedia = async () => accepted(media)
  return {
    ...setting,
    tokenOf: setting.tokenOf ?? (() => null),
    folder,
    feed,
    tell,
    questions,
    similarShots: new SimilarShots({ store, media, folder, makeId }),
    tasks,
    workbench: workbenchOf({
      store,
      folder,
      questions,
      tasks,
      makeId,
      now,
      tell,
      openMedia,
      program: setting.program,
      stylesFolder: setting.stylesFolder,
    }),
    noteFault,
  }
}

function sayFault(where: string, cause: unknown): void {
  process.stderr.write(`${where}: ${cause instanceof Error ? cause.message : String(cause)}\n`)
}

async function listenOnFreePort(app: Awaited<ReturnType<typeof buildApp>>, wanted: number): Promise<number> {
  for (let port = wanted; ; port = port === 0 || port >= wanted + 20 ? 0 : port + 1) {
    try {
      await app.listen({ port, host: '127.0.0.1' })
      return (app.server.address() as { port: number }).port
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException
      if (port === 0 || (code !== 'EADDRINUSE' && code !== 'EACCES')) throw cause
    }
  }
}

/** The address of a server with what lets one in. */
export function entranceOf({ address, key }: { address: string; key: string }): string {
  return `${address}?key=${key}`
}
