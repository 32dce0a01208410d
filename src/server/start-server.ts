import { randomBytes } from 'node:crypto'
import type { Media } from '../media/index.ts'
import type { StudyStore } from '../store/index.ts'
import { leaveStudyNote } from '../store/index.ts'
import type { SpecimenMaker } from '../tasks/index.ts'
import { StudyFolder, TaskRunner } from '../tasks/index.ts'
import { buildApp } from './app.ts'
import type { House } from './house.ts'
import { tidyIncoming } from './incoming/tidy-incoming.ts'
import { LiveFeed } from './live-feed.ts'
import { Questions } from './questions.ts'
import { SimilarShots } from './similar-shots.ts'
import { viewTask } from './task-view.ts'

const hourMs = 60 * 60 * 1000

export interface ServerSetting {
  store: StudyStore
  media: Media
  studyFolder: string
  webFolder: string
  specimens: SpecimenMaker
  measuring: 'by-itself' | 'on-request'
  roots: readonly string[]
  program: string
  /** The port to try first; a taken one is followed by the next that is free. 0 takes any. */
  port: number
  now: () => string
  makeId: () => string
}

export interface RunningServer {
  address: string
  port: number
  house: House
  stop(): Promise<void>
}

/** Starts the server of one study on the loopback address and says where it is. */
export async function startServer(setting: ServerSetting): Promise<RunningServer> {
  const house = buildHouse(setting)
  // Before anything new is begun: what runs then is running.
  await house.tasks.takeUpAgain()
  const app = await buildApp(house)
  const port = await listenOnFreePort(app, setting.port)
  const address = `http://127.0.0.1:${port}/`
  const { id: studyId } = await house.store.studies.get()
  await leaveStudyNote(setting.studyFolder, studyId, { address, key: house.key })
  house.tasks.wake()
  const round = keepRounds(house)
  return {
    address,
    port,
    house,
    async stop() {
      clearInterval(round)
      house.feed.close()
      await Promise.all([house.tasks.stop(), app.close(), house.questions.close()])
      await house.store.close()
    },
  }
}

/** What is looked after at the start and every hour, for a program that is open for weeks. */
function keepRounds(house: House): NodeJS.Timeout {
  const round = () => {
    tidyIncoming(house, Date.parse(house.now())).catch(cause =>
      process.stderr.write(`Uploads could not be tidied: ${String(cause)}\n`),
    )
  }
  round()
  return setInterval(round, hourMs).unref()
}

function buildHouse(setting: ServerSetting): House {
  const { store, media, specimens, measuring, now, makeId } = setting
  const folder = new StudyFolder(setting.studyFolder)
  const feed = new LiveFeed()
  store.acts.listen(({ actId, change, number }) =>
    feed.send({ kind: 'change', actId, change: actId === null ? [] : change, number }),
  )
  const effects = {
    store,
    media,
    folder,
    specimens,
    measuring,
    now,
    makeId,
    filmsChanged: (filmIds: string[]) => feed.send({ kind: 'films', filmIds }),
  }
  const tasks = new TaskRunner(effects, {
    taskMoved: task => {
      viewTask(store, task).then(
        shown => feed.send({ kind: 'task', task: shown }),
        cause => process.stderr.write(`A task could not be shown: ${String(cause)}\n`),
      )
    },
  })
  return {
    ...setting,
    folder,
    feed,
    questions: new Questions(),
    similarShots: new SimilarShots({ store, media, folder, makeId }),
    tasks,
    key: randomBytes(24).toString('base64url'),
  }
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
