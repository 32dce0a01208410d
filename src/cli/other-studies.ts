import { existsSync } from 'node:fs'
import path from 'node:path'
import type { BegunFrom, House, RunningServer, ServerSetting } from '../server/index.ts'
import { entranceOf, startServer } from '../server/index.ts'
import { openStudy } from '../store/index.ts'
import type { Result } from '../study/index.ts'
import { accepted, refused } from '../study/index.ts'
import type { Refusal } from '../words/index.ts'
import { bringInStudy } from '../workbench/index.ts'
import { bundledStudy, describeBundled } from './archive/bundled-studies.ts'
import { defaultStudy, effects } from './outside-world.ts'
import { entranceKey } from './own-settings.ts'
import { findServer } from './served-study.ts'
import { SpecimenStudy } from './specimen-study.ts'
import { noteStudyOpened, studiesOpened } from './studies-opened.ts'

type Setting = ConstructorParameters<typeof SpecimenStudy>[1]
type Running = Promise<Result<{ entrance: string }, Refusal>>

/** Opens studies that were opened on this machine before, each beside the one that is open, at an address of its own. */
export class OtherStudies implements NonNullable<House['otherStudies']> {
  readonly #setting: Setting
  readonly #running = new Map<string, Running>()
  readonly #stops: (() => Promise<unknown>)[] = []

  constructor(setting: Setting) {
    this.#setting = setting
  }

  get home(): string {
    return path.dirname(defaultStudy)
  }

  bundled(): ReturnType<typeof describeBundled> {
    return describeBundled()
  }

  /** Makes a study in the folder of studies, in one that is not there yet, and opens it. */
  async begin(from: BegunFrom): Promise<Result<string, Refusal>> {
    const title = from.kind === 'bundled' ? from.name : from.title
    const folder = freeFolder(this.home, title)
    if (from.kind !== 'nothing') {
      const archive = from.kind === 'bundled' ? bundledStudy(from.name) : from.place
      if (archive === null) return refused({ kind: 'no-such-study' })
      const made = await bringInStudy(archive, folder, effects)
      if (!made.ok) return made
    }
    const started = await this.#started(folder)
    return started.ok ? accepted(started.value.entrance) : started
  }

  list(): ReturnType<typeof studiesOpened> {
    return studiesOpened()
  }

  /** Where it is served. Only what a person has opened by its folder once is opened from a page. */
  async open(folder: string): Promise<Result<string, Refusal>> {
    if (!this.list().some(study => study.folder === folder)) return refused({ kind: 'no-such-study' })
    const started = await this.#started(folder)
    return started.ok ? accepted(started.value.entrance) : started
  }

  async #started(folder: string): Running {
    const running = this.#running.get(folder) ?? this.#start(folder)
    this.#running.set(folder, running)
    const started = await running
    if (!started.ok) this.#running.delete(folder)
    return started
  }

  async stop(): Promise<void> {
    await Promise.all(this.#running.values())
    await Promise.all(this.#stops.map(async stop => await stop()))
  }

  async #start(folder: string): Running {
    const other = await findServer(folder)
    if (other) return accepted({ entrance: entranceOf(other) })
    const opened = await openStudy(folder, effects)
    if (!opened.ok) return opened
    const specimen = new SpecimenStudy(folder, this.#setting)
    const server: RunningServer = await startServer({
      ...this.#setting,
      store: opened.value,
      studyFolder: folder,
      key: entranceKey(folder),
      port: 0,
      specimenStudy: from => specimen.open(from),
      specimenOf: null,
      otherStudies: this,
    } satisfies ServerSetting)
    this.#stops.push(
      () => server.stop(),
      () => specimen.stop(),
    )
    await noteServed(server)
    return accepted(server)
  }
}

/** A folder that is not there yet, called as the study is, as far as every system takes it. */
function freeFolder(home: string, title: string): string {
  const plain = title
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .trim()
    .slice(0, 100)
    .replace(/[. ]+$/, '')
  const name = plain || 'study'
  for (let number = 1; ; number++) {
    const folder = path.join(home, number === 1 ? name : `${name} ${number}`)
    if (!existsSync(folder)) return folder
  }
}

/** Called by the name that it has now: the list is read without opening any. */
export async function noteServed({ house }: Pick<RunningServer, 'house'>): Promise<void> {
  const { name } = await house.store.studies.profile()
  noteStudyOpened({ folder: house.folder.root, name, openedAt: house.now() })
}
