import type { CorpusRecord, CorpusRefusal } from '../exchange/index.ts'
import type { StudyStore } from '../store/index.ts'
import type { Pass, Shot, Span } from '../study/index.ts'
import { bounds, edtfYear, plainPass } from '../study/index.ts'
import type { Standing } from './corpus-names.ts'
import { CorpusNames } from './corpus-names.ts'
import { periodisationFrom } from './periodisation-from-films.ts'
import type { TaskEffects } from './task-kinds.ts'

export type ImportRefusal =
  | CorpusRefusal
  | { kind: 'film-twice'; line: number; film: string }
  | { kind: 'shot-twice'; line: number }
  | { kind: 'unknown-film'; line: number; film: string }
  | { kind: 'unknown-shot'; line: number }
  | { kind: 'pass-twice'; line: number }
  | { kind: 'unknown-pass'; line: number }
  | { kind: 'periodisation-name-taken'; name: string }
  | { kind: 'too-many-periods'; line: number; most: number }
  | { kind: 'too-many-films'; line: number; most: number }

/** What an import brought in, kept as the task's reason when it is done. */
export interface ImportReport {
  films: number
  shots: number
  marks: number
  codes: number
  coders: number
  setAside: { kind: string; count: number }[]
}

/** An import that cannot go on; the transaction around it takes everything back. */
export class CorpusFault extends Error {
  readonly refusal: ImportRefusal
  constructor(refusal: ImportRefusal) {
    super(refusal.kind)
    this.refusal = refusal
  }
}

type Bulk = Parameters<Parameters<StudyStore['inBulk']>[0]>[0]
/** A record with the line it was read from, word for word. */
export type CorpusLine<Type extends CorpusRecord['type'] = CorpusRecord['type']> = Extract<
  CorpusRecord,
  { type: Type }
> & { line: number; text: string }

interface FilmUnderWay {
  filmId: string
  versionId: string
  partId: string
  durationMs: number
  period: string | null
  year: number | null
  shotIds: Map<number, string>
  lastShotEndMs: number
  /** By coder: the pass that holds what that coder did in this film, where no line brings one. */
  passes: Map<string, Pass>
  /** Passes that lines of their own bring, by what these call them. */
  ownPasses: Map<string, Pass>
  spans: CorpusLine<'coded-span'>[]
  /** Marks that reach past the length that the film is said to have: its shots may be longer. */
  late: CorpusLine<'annotation'>[]
  record: CorpusLine<'film'>
}

/** Turns corpus records, in the order of their lines, into records of the study. */
export class CorpusBuilder {
  readonly setAside: { kind: string; line: number; content: string }[] = []
  readonly #effects: Pick<TaskEffects, 'makeId' | 'now'>
  readonly #bulk: Bulk
  readonly #films = new Map<string, FilmUnderWay>()
  readonly #names: CorpusNames
  readonly #periods = new Set<string>()
  /** The codes of marks in passes, and those that passes name: what a pass without a line of its own looked for. */
  readonly #lookedFor = new Set<string>()
  #filmsPlaced = 0
  readonly #counts = { shots: 0, marks: 0 }
  readonly #standing: Standing

  constructor(effects: Pick<TaskEffects, 'makeId' | 'now'>, bulk: Bulk, standing: Standing) {
    this.#effects = effects
    this.#bulk = bulk
    this.#standing = standing
    this.#names = new CorpusNames(effects.makeId, bulk, standing)
  }

  async add(record: CorpusLine): Promise<void> {
    switch (record.type) {
      case 'film':
        return this.#addFilm(record)
      case 'shot':
        return this.#addShot(record)
      case 'annotation':
        return this.#addMark(record)
      case 'pass':
        return this.#addPass(record)
      case 'coded-span': {
        const film = this.#filmOf(record)
        if (record.pass !== null) this.#ownPassOf(film, record)
        else if (record.coder !== null) await this.#names.coderOf(record.coder || null)
        film.spans.push(record)
        return
      }
      case 'set-aside':
        this.#keepAside(record.kind, record)
    }
  }

  /** Writes what can only be known at the end: what each pass looked for and through, and the periods. */
  async finish(origin: string): Promise<ImportReport> {
    for (const film of this.#films.values()) if (film.late.length > 0) await this.#coderOfLate(film)
    const codeIds = [...this.#lookedFor]
    for (const film of this.#films.values()) await this.#finishFilm(film, codeIds)
    const films = [...this.#films.values()]
    const periodisation = periodisationFrom(films, { id: this.#effects.makeId(), name: origin })
    if (periodisation) {
      if (this.#standing.periodisationNames.includes(periodisation.name))
        throw new CorpusFault({ kind: 'periodisation-name-taken', name: origin })
      await this.#bulk.add('periodisation', periodisation)
    }
    const kinds = new Map<string, number>()
    for (const { kind } of this.setAside) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    return {
      films: films.length,
      ...this.#counts,
      codes: this.#names.codes,
      coders: this.#names.coders.size,
      setAside: [...kinds].map(([kind, count]) => ({ kind, count })),
    }
  }

  async #addFilm(record: CorpusLine<'film'>): Promise<void> {
    if (this.#films.has(record.id))
      throw new CorpusFault({ kind: 'film-twice', line: record.line, film: record.id })
    const filmId = this.#effects.makeId()
    const versionId = this.#effects.makeId()
    const partId = this.#effects.makeId()
    const { durationMs, period, year } = record
    this.#countPlace(period, record.line)
    this.#films.set(record.id, {
      filmId,
      versionId,
      partId,
      durationMs,
      period,
      year,
      shotIds: new Map(),
      lastShotEndMs: 0,
      passes: new Map(),
      ownPasses: new Map(),
      spans: [],
      late: [],
      record,
    })
    await this.#bulk.add('film', {
      id: filmId,
      titles: [{ language: 'und', kind: 'original', text: record.id }],
      people: record.director ? [{ name: record.director, role: 'director' }] : [],
      releaseDate: year === null ? null : edtfYear(year),
      storyDate: null,
      shootingDate: null,
      filmKind: record.kind,
      specimen: false,
      createdAt: this.#effects.now(),
    })
    await this.#bulk.add('version', { id: versionId, filmId, position: 0, name: '' })
    await this.#bulk.add('part', {
      id: partId,
      versionId,
      position: 0,
      name: '',
      durationMs,
      fileInUseId: null,
    })
  }

  /** What is put into periods by name, or into none of them, becomes one record. */
  #countPlace(period: string | null, line: number): void {
    if (period !== null) this.#periods.add(period)
    if (this.#periods.size > bounds.periods)
      throw new CorpusFault({ kind: 'too-many-periods', line, most: bounds.periods })
    if (++this.#filmsPlaced > bounds.assignments)
      throw new CorpusFault({ kind: 'too-many-films', line, most: bounds.assignments })
  }

  async #addShot(record: CorpusLine<'shot'>): Promise<void> {
    const film = this.#filmOf(record)
    if (film.shotIds.has(record.index)) throw new CorpusFault({ kind: 'shot-twice', line: record.line })
    const shot: Shot = {
      id: this.#effects.makeId(),
      partId: film.partId,
      startMs: record.startMs,
      endMs: record.endMs,
      transitionIn: film.shotIds.size === 0 ? 'start' : 'cut',
      transitionStartMs: null,
      transitionEndMs: null,
      confidence: null,
      origin: 'hand',
    }
    film.shotIds.set(record.index, shot.id)
    film.lastShotEndMs = Math.max(film.lastShotEndMs, record.endMs)
    this.#counts.shots++
    await this.#bulk.add('shot', shot)
  }

  async #addMark(record: CorpusLine<'annotation'>): Promise<void> {
    const film = this.#filmOf(record)
    if (record.shot !== null && !film.shotIds.has(record.shot))
      throw new CorpusFault({ kind: 'unknown-shot', line: record.line })
    if (record.pass !== null) this.#ownPassOf(film, record)
    // What was marked was looked for, also where the mark itself turns out to lie past the end.
    const code = await this.#names.codeOf(record.symbol)
    if (!record.isExample) this.#lookedFor.add(code.id)
    if (record.endMs > film.durationMs) film.late.push(record)
    else await this.#placeMark(film, record)
  }

  async #placeMark(
    film: FilmUnderWay,
    { shot, symbol, coder, pass, isExample, startMs, endMs }: CorpusLine<'annotation'>,
  ): Promise<void> {
    const own = pass === null ? null : film.ownPasses.get(pass)!
    const coderId = own?.coderId ?? (await this.#names.coderOf(coder)).id
    const code = await this.#names.codeOf(symbol)
    const passId = isExample ? null : (own ?? (await this.#passOf(film, coderId))).id
    this.#counts.marks++
    await this.#bulk.add('mark', {
      id: this.#effects.makeId(),
      filmId: film.filmId,
      partId: film.partId,
      codeId: code.id,
      coderId,
      startMs,
      endMs,
      attachedTo: shot === null ? null : film.shotIds.get(shot)!,
      passId,
      said: null,
    })
  }

  /** The end of a film is that of its last shot where that is later; what lies past it is kept aside, and said. */
  async #settleEnd(film: FilmUnderWay): Promise<void> {
    const endMs = Math.max(film.durationMs, film.lastShotEndMs)
    if (endMs > film.durationMs) {
      film.durationMs = endMs
      await this.#bulk.change('part', {
        id: film.partId,
        versionId: film.versionId,
        position: 0,
        name: '',
        durationMs: endMs,
        fileInUseId: null,
      })
      this.#keepAside('film-longer-than-said', film.record)
    }
    for (const record of film.late) {
      if (record.startMs >= endMs) this.#keepAside('mark-past-end', record)
      else {
        if (record.endMs > endMs) this.#keepAside('mark-cut-at-end', record)
        await this.#placeMark(film, { ...record, endMs: Math.min(endMs, record.endMs) })
      }
    }
    for (const record of film.spans)
      if (record.endMs > endMs)
        this.#keepAside(record.startMs >= endMs ? 'span-past-end' : 'span-cut-at-end', record)
    film.spans = film.spans
      .filter(({ startMs }) => startMs < endMs)
      .map(span => ({ ...span, endMs: Math.min(endMs, span.endMs) }))
  }

  /** Who marked past an end is a coder all the same, and known before it is said who looked through which film. */
  async #coderOfLate(film: FilmUnderWay): Promise<void> {
    for (const { coder, pass } of film.late) if (pass === null) await this.#names.coderOf(coder)
  }

  #keepAside(kind: string, { line, text }: { line: number; text: string }): void {
    this.setAside.push({ kind, line, content: text })
  }

  async #addPass(record: CorpusLine<'pass'>): Promise<void> {
    const film = this.#filmOf(record)
    if (film.ownPasses.has(record.id)) throw new CorpusFault({ kind: 'pass-twice', line: record.line })
    const { id: coderId } = await this.#names.coderOf(record.coder)
    const codeIds: string[] = []
    for (const symbol of record.symbols) codeIds.push((await this.#names.codeOf(symbol)).id)
    for (const codeId of codeIds) this.#lookedFor.add(codeId)
    const pass: Pass = {
      ...{ ...plainPass, ...record.unit, id: this.#effects.makeId(), filmId: film.filmId, coderId, codeIds },
      createdAt: this.#effects.now(),
    }
    film.ownPasses.set(record.id, pass)
    await this.#bulk.add('pass', pass)
  }

  /** The pass that a line names; its coder is that of the line where the line says one. */
  #ownPassOf(film: FilmUnderWay, { pass, coder, line }: CorpusLine<'annotation' | 'coded-span'>): Pass {
    const own = film.ownPasses.get(pass!)
    const named = coder === null ? own?.coderId : this.#names.coders.get(coder)?.id
    if (!own || own.coderId !== named) throw new CorpusFault({ kind: 'unknown-pass', line })
    return own
  }

  /**
   * A film without coded spans is looked through whole by whoever marked in it, or by every coder where nobody
   * did, unless it says that it is looked through only where spans say so. A span without a coder is every coder's.
   */
  async #finishFilm(film: FilmUnderWay, codeIds: string[]): Promise<void> {
    const isWhole = film.spans.length + film.ownPasses.size === 0 && !film.record.onlyWhereSaid
    await this.#settleEnd(film)
    if (this.#names.coders.size === 0) await this.#names.coderOf(null)
    const everyone = [...this.#names.coders.values()].map(coder => coder.id)
    const marking = [...film.passes.keys()]
    const whole = { startMs: 0, endMs: film.durationMs }
    if (isWhole)
      for (const coderId of marking.length > 0 ? marking : everyone)
        await this.#lookThrough(film, await this.#passOf(film, coderId), whole)
    for (const span of film.spans) {
      if (span.pass !== null) await this.#lookThrough(film, film.ownPasses.get(span.pass)!, span)
      else
        for (const coderId of span.coder === null ? everyone : [this.#names.coders.get(span.coder)!.id])
          await this.#lookThrough(film, await this.#passOf(film, coderId), span)
    }
    for (const pass of film.passes.values()) await this.#bulk.change('pass', { ...pass, codeIds })
  }

  async #lookThrough(film: FilmUnderWay, pass: Pass, { startMs, endMs }: Span): Promise<void> {
    if (endMs > startMs)
      await this.#bulk.add('lookedThrough', {
        ...{ id: this.#effects.makeId(), passId: pass.id, partId: film.partId, startMs, endMs },
      })
  }

  #filmOf(record: { film: string; line: number }): FilmUnderWay {
    const film = this.#films.get(record.film)
    if (!film) throw new CorpusFault({ kind: 'unknown-film', line: record.line, film: record.film })
    return film
  }

  async #passOf(film: FilmUnderWay, coderId: string): Promise<Pass> {
    const standing = film.passes.get(coderId)
    if (standing) return standing
    const pass: Pass = {
      ...plainPass,
      id: this.#effects.makeId(),
      filmId: film.filmId,
      coderId,
      codeIds: [],
      createdAt: this.#effects.now(),
    }
    film.passes.set(coderId, pass)
    await this.#bulk.add('pass', pass)
    return pass
  }
}
