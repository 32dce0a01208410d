import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Media } from '../media/index.ts'
import type { StudyStore } from '../store/index.ts'
import type { OpenedPlaces, SpecimenMaker } from '../tasks/index.ts'
import { StudyFolder, TaskRunner } from '../tasks/index.ts'
import { buildApp } from './app.ts'
import type { House } from './house.ts'
import { LiveFeed } from './live-feed.ts'
import { Questions } from './questions.ts'
import { SimilarShots } from './similar-shots.ts'
import { viewTask } from './task-view.ts'

export interface ServerSetting {
  store: StudyStore
  media: Media
  studyFolder: string
  webFolder: string
  specimens: SpecimenMaker
  measuring: 'by-itself' | 'on-request'
  specimenStudy: House['specimenStudy']
  specimenOf: House['specimenOf']
  roots: () => readonly string[]
  /** What this person has opened on this machine. */
  opened: OpenedPlaces
  program: string
  /** What lets a page or a command in; the same at the next start, so that an open page goes on. */
  key: string
  /** The port to try first; a taken one is followed by the next that is free. 0 takes any. */
  port: number
  now: () => string
  makeId: () => string
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
  const app = await buildApp(house)
  const port = await listenOnFreePort(app, setting.port)
  const address = `http://127.0.0.1:${port}/`
  const notice = leaveNotice(setting.studyFolder, { address, key: house.key })
  await house.tasks.start()
  return {
    address,
    entrance: entranceOf({ address, key: house.key }),
    port,
    house,
    async stop() {
      rmSync(notice, { force: true })
      house.feed.close()
      await Promise.all([house.tasks.stop(), app.close(), house.questions.close()])
      await house.store.close()
    },
  }
}

function buildHouse(setting: ServerSetting): House {
  const { store, media, specimens, measuring, now, makeId } = setting
  const folder = new StudyFolder(setting.studyFolder, setting.opened)
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

/** The address of a server with what lets one in. */
export function entranceOf({ address, key }: { address: string; key: string }): string {
  return `${address}?key=${key}`
}

/** Tells other commands of the same user where this study is served, and gives them its key. */
function leaveNotice(studyFolder: string, content: { address: string; key: string }): string {
  const notice = path.join(studyFolder, 'server.json')
  // A file that stands there may be open to others; a new one is this person's alone.
  rmSync(notice, { force: true })
  writeFileSync(notice, JSON.stringify(content), { mode: 0o600, flag: 'wx' })
  return notice
}
