import type {
  CodeHoldings,
  ExamplesAnswer,
  GoBackAnswer,
  OpenDecision,
  OthersAnswer,
  PassesAnswer,
  PlanDraftRequest,
  PlanProgressAnswer,
  PrintedCodebookAnswer,
  PublicationAnswer,
} from '../../server/contracts/index.ts'
import type { Result } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { codebookRead } from '../state/codebook.ts'
import { codingRead } from '../state/coding.ts'
import { essayRead, essaysRead } from '../state/essays/essays.ts'
import { savedQueriesRead } from '../state/finding/saved-queries.ts'
import { besideRead, nothingBeside } from '../state/marks/beside.ts'
import { noticed } from '../state/notices.ts'
import { periodisationsRead } from '../state/periodisations.ts'
import { plansRead } from '../state/plans/plans.ts'
import { readingsRead } from '../state/readings.ts'
import { sourcesRead } from '../state/sources/sources.ts'
import type { Store } from '../state/store.ts'
import { subtitlesRead } from '../state/subtitles/subtitles.ts'
import { trayRead } from '../state/tray.ts'
import { worldRead } from '../state/world/world.ts'
import type { ChangeOrder } from './change-order.ts'
import type { ServerCalls } from './server-calls.ts'

const atOnce = 4

/** Brings codes, periods, what has been coded and what was gathered into the state. */
export class CodingReader {
  readonly #calls: ServerCalls
  readonly #store: Store
  readonly #order: ChangeOrder
  readonly #expected = new Map<string, Promise<Refusal | null>>()

  constructor(calls: ServerCalls, store: Store, order: ChangeOrder) {
    this.#calls = calls
    this.#store = store
    this.#order = order
  }

  /** The codebook, the periodisations, what is read in films and the tray, and the coding of every film that was read before. */
  async readAll(): Promise<void> {
    await Promise.all([
      this.readCodebook(),
      this.#readPeriodisations(),
      this.#readSavedQueries(),
      this.readReadings(),
      this.readWorld(),
      this.readTray(),
      this.readPlans(),
      this.readSources(),
      this.readEssays(),
    ])
    const { coding, essays, subtitles } = this.#store.state
    await Promise.all([
      this.readFilms(Object.keys(coding)),
      ...Object.keys(subtitles).map(partId => this.readSubtitles(partId)),
      ...Object.keys(essays.opened)
        .filter(essayId => !this.#expected.has(essayId))
        .map(essayId => this.readEssay(essayId)),
    ])
  }

  async readCodebook(): Promise<void> {
    const codebook = await this.#calls.codebook()
    if (codebook.ok)
      this.#order.put('codebook', codebook.number, () =>
        this.#store.change('codebook', before => codebookRead(before, codebook.value)),
      )
  }

  async readReadings(): Promise<void> {
    const readings = await this.#calls.readings()
    if (readings.ok)
      this.#order.put('readings', readings.number, () =>
        this.#store.change('readings', before => readingsRead(before, readings.value)),
      )
  }

  async readWorld(): Promise<void> {
    const world = await this.#calls.world()
    if (world.ok)
      this.#order.put('world', world.number, () =>
        this.#store.change('world', before => worldRead(before, world.value)),
      )
  }

  async readSubtitles(partId: string): Promise<void> {
    const subtitles = await this.#calls.subtitles(partId)
    if (subtitles.ok)
      this.#order.put(`subtitles ${partId}`, subtitles.number, () =>
        this.#store.change('subtitles', before => subtitlesRead(before, partId, subtitles.value)),
      )
  }

  async readPlans(): Promise<void> {
    const plans = await this.#calls.plans()
    if (plans.ok)
      this.#order.put('plans', plans.number, () =>
        this.#store.change('plans', before => plansRead(before, plans.value)),
      )
  }

  async readSources(): Promise<void> {
    const sources = await this.#calls.sources()
    if (sources.ok)
      this.#order.put('sources', sources.number, () =>
        this.#store.change('sources', before => sourcesRead(before, sources.value)),
      )
  }

  async readEssays(): Promise<void> {
    const essays = await this.#calls.essays()
    if (essays.ok)
      this.#order.put('essays', essays.number, () =>
        this.#store.change('essays', before => essaysRead(before, essays.value)),
      )
  }

  /** Asks for an essay before the screen that will: it is on its way while the page starts. */
  expectEssay(essayId: string): void {
    this.#expected.set(essayId, this.#readEssay(essayId))
  }

  /** Resolves to a refusal or null. */
  readEssay(essayId: string): Promise<Refusal | null> {
    const expected = this.#expected.get(essayId)
    this.#expected.delete(essayId)
    return expected ?? this.#readEssay(essayId)
  }

  async #readEssay(essayId: string): Promise<Refusal | null> {
    const essay = await this.#calls.essay(essayId)
    if (!essay.ok) return essay.refusal
    this.#order.put(`essay ${essayId}`, essay.number, () =>
      this.#store.change('essays', before => essayRead(before, essay.value)),
    )
    return null
  }

  /** Every pass of the coder at home; null where the program does not say. */
  async passes(): Promise<PassesAnswer['passes'] | null> {
    const answer = await this.#calls.passes()
    return answer.ok ? answer.value.passes : null
  }

  async readTray(): Promise<void> {
    const tray = await this.#calls.tray()
    if (tray.ok)
      this.#order.put('tray', tray.number, () =>
        this.#store.change('tray', before => trayRead(before, tray.value)),
      )
  }

  /** What hangs on a code; null where the program does not say. */
  async holdingsOfCode(codeId: string): Promise<CodeHoldings | null> {
    const answer = await this.#calls.codeHoldings(codeId)
    return answer.ok ? answer.value : null
  }

  /** The frames beside a definition, with their pictures. */
  async examplesOfCode(codeId: string): Promise<ExamplesAnswer['examples'] | null> {
    const answer = await this.#calls.codeExamples(codeId)
    return answer.ok ? answer.value.examples : null
  }

  /** The codebook as a file that the program writes. */
  printedCodebook(
    form: 'docx' | 'markdown' | 'refi-qda',
    language: string,
  ): Promise<Result<PrintedCodebookAnswer, Refusal>> {
    return this.#calls.printedCodebook(form, language)
  }

  /** What publishing the codebook would do; null where the program does not say, here as below. */
  async publication(): Promise<PublicationAnswer | null> {
    const answer = await this.#calls.publication()
    return answer.ok ? answer.value : null
  }

  /** The marks whose code went over into others and that wait for a decision. */
  async openDecisions(): Promise<OpenDecision[] | null> {
    const answer = await this.#calls.openDecisions()
    return answer.ok ? answer.value.decisions : null
  }

  /** What a plan would draw, and what these films can show; a refusal where it cannot be told. */
  draftPlan(wanted: PlanDraftRequest): ReturnType<ServerCalls['draftPlan']> {
    return this.#calls.draftPlan(wanted)
  }

  /** How far one has come with a plan, film by film. */
  async planProgress(planId: string): Promise<PlanProgressAnswer | null> {
    const answer = await this.#calls.planProgress(planId)
    return answer.ok ? answer.value : null
  }

  /** The films to go back to, code by code. */
  async goBack(): Promise<GoBackAnswer['codes'] | null> {
    const answer = await this.#calls.goBack()
    return answer.ok ? answer.value.codes : null
  }

  async readFilms(filmIds: readonly string[]): Promise<void> {
    const left = [...filmIds]
    const readNext = async (): Promise<void> => {
      const filmId = left.shift()
      if (filmId === undefined) return
      await this.readFilm(filmId)
      return readNext()
    }
    await Promise.all(Array.from({ length: atOnce }, readNext))
  }

  /** Resolves to a refusal or null. */
  async readFilm(filmId: string): Promise<Refusal | null> {
    const coding = await this.#calls.coding(filmId)
    if (!coding.ok) return coding.refusal
    this.#order.put(`coding ${filmId}`, coding.number, () =>
      this.#store.change('coding', before => codingRead(before, filmId, coding.value)),
    )
    return null
  }

  /** Who else has marked something in a film. */
  async others(filmId: string): Promise<OthersAnswer['others']> {
    const answer = await this.#calls.others(filmId)
    return answer.ok ? answer.value.others : []
  }

  /** Shows what another coder has marked in a film beside the own marks; null takes it away. */
  async showBeside(filmId: string, coder: { coderId: string; name: string } | null): Promise<void> {
    const answer = coder && (await this.#calls.codingOf(filmId, coder.coderId))
    if (answer?.ok === false)
      this.#store.change('notices', before => noticed(before, { kind: 'refusal', refusal: answer.refusal }))
    else
      this.#store.change('beside', () =>
        coder && answer ? besideRead({ filmId, ...coder }, answer.value) : nothingBeside,
      )
  }

  async #readPeriodisations(): Promise<void> {
    const answer = await this.#calls.periodisations()
    if (answer.ok)
      this.#order.put('periodisations', answer.number, () =>
        this.#store.change('periodisations', before => periodisationsRead(before, answer.value)),
      )
  }

  async #readSavedQueries(): Promise<void> {
    const answer = await this.#calls.savedQueries()
    if (answer.ok)
      this.#order.put('savedQueries', answer.number, () =>
        this.#store.change('savedQueries', before => savedQueriesRead(before, answer.value)),
      )
  }
}
