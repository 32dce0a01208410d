import { renameSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import type { CodingAnswer, FilmCard, PartView, Task } from '../../src/server/contracts/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import type { OpenBrowser, Program } from '../journeys/program.ts'
import { openBrowser, startProgram } from '../journeys/program.ts'
import { talkTo, until } from '../journeys/served.ts'
import type { SmallDisk } from './small-disk.ts'

/** What is done to the program and its windows while marks are put and taken off by key. */
const faults = [
  'none',
  'answer-lost',
  'undo-lost',
  'redo-lost',
  'both-windows',
  'killed',
  'killed-and-window-closed',
  'disk-full',
  'database-away',
  'removed-and-brought-back',
  'task-cancelled',
  'task-failed-and-retried',
] as const
type Fault = (typeof faults)[number]

export interface FaultSetting {
  /** A folder for films; the study lies on the small disk where there is one. */
  folder: string
  disk: SmallDisk | null
  rounds: number
  /** Where the records stand in a database server; in the study's folder otherwise. */
  database?: DatabaseServer
  /** Gives numbers from 0 up to 1, so that a run can be made again. */
  random: () => number
  onRound?: (round: number, fault: Fault) => void
}

export interface DatabaseServer {
  address: string
  goAway(): Promise<void>
  comeBack(): Promise<void>
}

export interface FaultReport {
  rounds: Partial<Record<Fault, number>>
  acknowledged: number
  /** Each a sentence; none is what is asked for. */
  complaints: string[]
}

const shotCount = 60
const framesPerShot = 12
const codeId = '01900000-0000-7000-8000-0000000000c1'

/**
 * Puts marks by key in two windows while one thing after another goes wrong, and holds at the end of each round what
 * the program has and what both windows show against what was done; and never takes "Saved" on trust.
 */
export async function runFaultRounds(setting: FaultSetting): Promise<FaultReport> {
  const bench = new FaultBench(setting)
  try {
    await bench.open()
    for (let round = 0; round < setting.rounds; round++) await bench.round(round)
  } finally {
    await bench.close()
  }
  return bench.report
}

class FaultBench {
  readonly report: FaultReport = { rounds: {}, acknowledged: 0, complaints: [] }
  readonly #setting: FaultSetting
  readonly #study: string
  readonly #film: string
  #program!: Program
  #browser!: OpenBrowser
  readonly #pages: Page[] = []
  #card!: FilmCard
  #part!: PartView
  /** The shots that should be marked. */
  readonly #marked = new Set<string>()
  #shot = 0
  #isAway = false
  #answersToLose: string[] = []

  constructor(setting: FaultSetting) {
    this.#setting = setting
    this.#study = path.join(setting.disk?.folder ?? setting.folder, 'study')
    this.#film = path.join(setting.folder, 'film.mp4')
  }

  async open(): Promise<void> {
    await encodeGreyFilm(this.#film, { shots: shotCount, framesPerShot })
    this.#program = await this.#start(0)
    await this.#call('/api/add', { paths: [this.#film] })
    await talkTo(() => this.#program).untilTasksEnd()
    this.#card = (await talkTo(() => this.#program).cards())[0]!
    this.#part = await this.#call(`/api/parts/${this.#card.parts[0]!.id}`)
    const names = { en: 'chimney', 'zh-Hans': '烟囱' }
    const code = { id: codeId, kind: 'symbol', names, colour: '#0072b2', key: 'c' }
    await this.#call('/api/acts', { kind: 'add-code', code })
    this.#browser = await openBrowser()
    this.#pages.push(await this.#newWindow())
    this.#pages.push(await this.#newWindow())
    await this.#goTo(0)
  }

  async close(): Promise<void> {
    await this.#mend()
    await this.#browser?.close()
    await this.#program?.kill()
  }

  async round(round: number): Promise<void> {
    const able = faults.filter(fault => this.#isAble(fault))
    const fault = able[Math.floor(this.#setting.random() * able.length)]!
    this.report.rounds[fault] = (this.report.rounds[fault] ?? 0) + 1
    this.#setting.onRound?.(round, fault)
    if (this.#shot >= shotCount - 1) await this.#goTo(0)
    else if (round > 0) {
      for (const page of this.#pages) await page.keyboard.press('ArrowDown')
      this.#shot++
    }
    await this.#untilBothShow()
    try {
      await this.#make(fault)
      await this.#check(`round ${round}, ${fault}`)
    } catch (cause) {
      this.report.complaints.push(`round ${round}, ${fault}: ${(cause as Error).message.split('\n')[0]}`)
      await this.#recover()
    }
  }

  /** A full disk is no fault of records that stand elsewhere. */
  #isAble(fault: Fault): boolean {
    const { disk, database } = this.#setting
    if (fault === 'disk-full') return disk !== null && !database
    return fault !== 'database-away' || database !== undefined
  }

  async #make(fault: Fault): Promise<void> {
    const [page, other] = this.#pages as [Page, Page]
    switch (fault) {
      case 'none':
        return this.#press(page)
      case 'answer-lost':
        this.#answersToLose = ['acts']
        return this.#press(page)
      case 'undo-lost':
        await this.#press(page)
        this.#answersToLose = ['undo']
        await page.keyboard.press('Control+z')
        return this.#toggleExpected()
      case 'redo-lost':
        await this.#press(page)
        await page.keyboard.press('Control+z')
        this.#answersToLose = ['redo']
        await page.keyboard.press('Control+y')
        return
      case 'both-windows': {
        const same = (await this.#shows(page)) === (await this.#shows(other))
        if (!same) throw new Error('the windows show different things before the key')
        await Promise.all([page.keyboard.press('c'), other.keyboard.press('c')])
        return this.#toggleExpected()
      }
      case 'killed': {
        await this.#press(page)
        await this.#pause(60)
        await this.#killAndStart()
        return
      }
      case 'killed-and-window-closed': {
        await this.#program.kill()
        await this.#press(page)
        if ((await this.#saved(page)) === 'saved')
          throw new Error('“Saved” is said while the program is gone')
        await page.close()
        this.#program = await this.#start(this.#program.port)
        this.#pages[0] = await this.#newWindow()
        await this.#openDesk(this.#pages[0], this.#shot)
        return
      }
      case 'disk-full': {
        this.#setting.disk!.fill()
        await this.#press(page)
        await this.#pause(2500)
        // Where the database finds room within its own files it is true, and stays so without the program.
        const isSaid = (await this.#saved(page)) === 'saved'
        if (isSaid) await this.#program.kill()
        this.#setting.disk!.makeRoom()
        if (isSaid) this.#program = await this.#start(this.#program.port)
        if (isSaid && !(await this.#isKept()))
          throw new Error('“Saved” was said of what a full disk did not take')
        return
      }
      case 'database-away': {
        await this.#setting.database!.goAway()
        this.#isAway = true
        await this.#press(page)
        await this.#pause(2500)
        if ((await this.#saved(page)) === 'saved')
          throw new Error('“Saved” is said while the database is away')
        await this.#mend()
        return
      }
      case 'removed-and-brought-back': {
        const filmId = this.#card.film.id
        await this.#act({ kind: 'remove-film', filmId })
        await this.#pause(200)
        await this.#act({ kind: 'bring-back-film', filmId })
        for (const window of this.#pages) await this.#openDesk(window, this.#shot)
        return this.#press(page)
      }
      case 'task-cancelled': {
        const { task } = await this.#call<{ task: Task }>(`/api/parts/${this.#part.partId}/detect-shots`, {})
        await this.#press(page)
        await this.#call(`/api/tasks/${task.id}/cancel`, {}).catch(() => {})
        return
      }
      case 'task-failed-and-retried': {
        const away = `${this.#film}.away`
        renameSync(this.#film, away)
        const { task } = await this.#call<{ task: Task }>(`/api/parts/${this.#part.partId}/detect-shots`, {})
        await this.#press(page)
        await this.#untilEnded(task.id)
        renameSync(away, this.#film)
        await this.#call(`/api/tasks/${task.id}/retry`, {}).catch(() => {})
        await this.#untilEnded(task.id)
        return
      }
    }
  }

  /** What the program has and what both windows show is just what was done. */
  async #check(where: string): Promise<void> {
    for (const page of this.#pages)
      await until(async () => (await this.#saved(page)) === 'saved', `${where}: everything is saved`)
    const kept = (await this.#marks()).map(mark => mark.attachedTo!).sort()
    const wanted = [...this.#marked].sort()
    if (JSON.stringify(kept) !== JSON.stringify(wanted))
      throw new Error(
        `${where}: saved is said, and ${wanted.length} marks were made, but ${kept.length} are kept`,
      )
    await this.#untilBothShow()
    if (this.#browser.errors.length > 0)
      throw new Error(`${where}: ${this.#browser.errors.splice(0).join('; ')}`)
  }

  async #isKept(): Promise<boolean> {
    const { id } = this.#part.shots[this.#shot]!
    return (await this.#marks()).some(mark => mark.attachedTo === id) === this.#marked.has(id)
  }

  async #untilBothShow(): Promise<void> {
    const wanted = this.#marked.has(this.#part.shots[this.#shot]!.id)
    for (const [index, page] of this.#pages.entries())
      await until(async () => (await this.#shows(page)) === wanted, `window ${index} shows what is kept`)
  }

  /** After a complaint the next round begins on what stands. */
  async #recover(): Promise<void> {
    await this.#mend()
    this.#answersToLose = []
    for (const page of this.#pages) await this.#openDesk(page, this.#shot)
    this.#marked.clear()
    for (const mark of await this.#marks()) this.#marked.add(mark.attachedTo!)
  }

  async #mend(): Promise<void> {
    this.#setting.disk?.makeRoom()
    if (this.#isAway) await this.#setting.database!.comeBack()
    this.#isAway = false
  }

  async #press(page: Page): Promise<void> {
    await page.keyboard.press('c')
    this.#toggleExpected()
  }

  #toggleExpected(): void {
    const { id } = this.#part.shots[this.#shot]!
    if (!this.#marked.delete(id)) this.#marked.add(id)
  }

  async #shows(page: Page): Promise<boolean> {
    const button = page.locator(`[data-code="${codeId}"]`)
    return (await button.getAttribute('aria-pressed')) === 'true'
  }

  async #saved(page: Page): Promise<string | null> {
    return page.getByTestId('save-state').getAttribute('data-state')
  }

  async #newWindow(): Promise<Page> {
    // One browser's windows share what it has written down, as a person's windows do.
    const [first] = this.#pages
    const page = first ? await first.context().newPage() : await this.#browser.newPage()
    if (first) page.on('pageerror', error => this.#browser.errors.push(error.message))
    await page.route(/\/api\/(acts|undo|redo)$/, async route => {
      const what = new URL(route.request().url()).pathname.slice('/api/'.length)
      const response = await route.fetch().catch(() => null)
      if (!response) return route.abort()
      if (response.status() === 200) this.report.acknowledged++
      const at = this.#answersToLose.indexOf(what)
      if (at < 0) return route.fulfill({ response })
      this.#answersToLose.splice(at, 1)
      this.report.acknowledged--
      return route.abort()
    })
    return page
  }

  async #goTo(shot: number): Promise<void> {
    this.#shot = shot
    for (const page of this.#pages) await this.#openDesk(page, shot)
  }

  async #openDesk(page: Page, shot: number): Promise<void> {
    const place = `/coding/${this.#part.partId}?frame=${shot * framesPerShot}`
    await page.goto(new URL(place, this.#program.address).href)
    await page.locator(`[data-code="${codeId}"]`).waitFor()
  }

  async #killAndStart(): Promise<void> {
    await this.#program.kill()
    this.#program = await this.#start(this.#program.port)
  }

  #start(port: number): Promise<Program> {
    const { folder, database } = this.#setting
    return startProgram(this.#study, {
      port,
      roots: [folder],
      ...(database && { database: database.address }),
    })
  }

  async #untilEnded(taskId: string): Promise<void> {
    await until(async () => {
      const { tasks } = await this.#call<{ tasks: Task[] }>('/api/tasks')
      const task = tasks.find(({ id }) => id === taskId)
      return !task || !['waiting', 'running'].includes(task.state)
    }, 'the task has ended')
  }

  async #marks() {
    return (await this.#call<CodingAnswer>(`/api/films/${this.#card.film.id}/coding`)).marks
  }

  #act(act: object): Promise<unknown> {
    return this.#call('/api/acts', act)
  }

  #call<Answer>(place: string, body?: unknown): Promise<Answer> {
    return talkTo(() => this.#program).call<Answer>(place, body)
  }

  #pause(mostMs: number): Promise<void> {
    return new Promise(resolve => setTimeout(resolve, this.#setting.random() * mostMs))
  }
}
