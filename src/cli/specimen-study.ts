import path from 'node:path'
import type { RunningServer, ServerSetting } from '../server/index.ts'
import { entranceOf, startServer } from '../server/index.ts'
import { openStudy } from '../store/index.ts'
import type { Result } from '../study/index.ts'
import { accepted } from '../study/index.ts'
import type { Refusal } from '../words/index.ts'
import { addSpecimens, writeSpecimenEssay } from '../workbench/index.ts'
import { effects } from './outside-world.ts'
import { entranceKey } from './own-settings.ts'
import { findServer } from './served-study.ts'

type Setting = Omit<
  ServerSetting,
  'store' | 'studyFolder' | 'key' | 'port' | 'specimenStudy' | 'specimenOf' | 'otherStudies'
>

type Served = Pick<RunningServer, 'entrance' | 'stop'>

/** The specimen films as a study of their own, beside the scholar's: opened when somebody wants to look at it first. */
export class SpecimenStudy {
  readonly #folder: string
  readonly #setting: Setting
  #running: Promise<Result<Served, Refusal>> | null = null

  constructor(besideFolder: string, setting: Setting) {
    this.#folder = path.join(path.dirname(besideFolder), 'specimen')
    this.#setting = setting
  }

  /** Where it is served; drawn the first time. `from`: the address of the study that it is opened from. */
  async open(from: string): Promise<Result<string, Refusal>> {
    this.#running ??= this.#start(from)
    const running = await this.#running
    if (running.ok) return accepted(running.value.entrance)
    this.#running = null
    return running
  }

  async stop(): Promise<void> {
    const running = await this.#running
    if (running?.ok) await running.value.stop()
  }

  async #start(from: string): Promise<Result<Served, Refusal>> {
    const opened = await openStudy(this.#folder, effects)
    if (!opened.ok) {
      const server = opened.refusal.kind === 'study-in-use' ? await findServer(this.#folder) : null
      // Another program has it open, and ends it.
      return server ? accepted({ entrance: entranceOf(server), stop: async () => {} }) : opened
    }
    const server = await startServer({
      ...this.#setting,
      store: opened.value,
      studyFolder: this.#folder,
      key: entranceKey(this.#folder),
      port: 0,
      specimenStudy: null,
      specimenOf: from,
      otherStudies: null,
    })
    const { films } = await server.house.store.studies.counts()
    const isBeingDrawn = (await server.house.store.tasks.recent()).length > 0
    if (films === 0 && !isBeingDrawn) await addSpecimens(server.house)
    // Its claims stand on marks that are there once both films are drawn.
    void server.house.tasks
      .untilIdle()
      .then(() => writeSpecimenEssay(server.house))
      .catch(cause => server.house.noteFault('specimen-essay', cause))
    return accepted(server)
  }
}
