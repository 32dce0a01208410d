import type { StudyStore } from '../../src/store/index.ts'
import type { ChangeEntry, Code } from '../../src/study/index.ts'
import {
  changed,
  isInUse,
  made,
  nothingRead,
  nothingSaidOfMark,
  plainPass,
  yearsOf,
} from '../../src/study/index.ts'
import { testEffects } from '../effects.ts'

const [shortestMs, longestMs] = [8000, 18_000]
/** Where nobody has said how long a film is. */
const usualMs = 96 * 60_000
/** From when on films are the later ones: where the last period begins that can be compared. */
const secondDecline = 2014
const perKind = { symbol: 6, space: 3, subject: 3, technique: 2 } as const

/** A generator by counter: the same number wherever it is asked. */
function chance(seed: number, ...at: readonly number[]): number {
  let value = seed
  for (const one of at) {
    value = Math.imul(value ^ (one + 0x9e3779b9), 0x85ebca6b)
    value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
    value ^= value >>> 16
  }
  return (value >>> 0) / 2 ** 32
}

/**
 * Plants shots, a pass and marks into every film of a study that has none, over the lengths that its films are said to
 * have: symbols, spaces, subjects and techniques, with aspects and positions, and a mediation in each film. What is
 * planted grows from the earlier of the dated films to the later; it is evidence of nothing.
 */
export async function plantMarks(store: StudyStore, seed = 1): Promise<{ films: number; marks: number }> {
  const { makeId, now } = testEffects()
  const { homeCoderId: coderId } = await store.studies.get()
  const all = (await store.coding.codes()).filter(code => isInUse(code))
  const codes = (Object.keys(perKind) as (keyof typeof perKind)[]).flatMap(kind =>
    all.filter(code => code.kind === kind).slice(0, perKind[kind]),
  )
  const aspects = (await store.coding.aspects()).filter(
    ({ retired, values }) => !retired && values.length > 1,
  )
  const contradictions = (await store.coding.contradictions()).slice(0, 3)
  const films = await store.films.all()
  let marks = 0
  for (const [filmAt, { film, parts }] of films.entries()) {
    const filmId = film.id
    const entries: ChangeEntry[] = []
    const isLater = (yearsOf(film.releaseDate)?.from ?? 0) >= secondDecline
    const pass = {
      ...plainPass,
      id: makeId(),
      filmId,
      coderId,
      codeIds: codes.map(({ id }) => id),
      createdAt: now(),
    }
    entries.push(made('pass', pass))
    for (const [partAt, part] of parts.entries()) {
      const durationMs = part.durationMs ?? part.statedMs ?? usualMs
      if (part.durationMs === null) entries.push(changed('part', part, { ...part, durationMs }))
      const shotMs = shortestMs + chance(seed, filmAt, 3) * (longestMs - shortestMs)
      const count = Math.max(1, Math.floor(durationMs / shotMs))
      // Shots of several lengths, that a form can be told of.
      const edges = Array.from({ length: count + 1 }, (_, at) =>
        at === 0
          ? 0
          : at === count
            ? durationMs
            : Math.round(at * shotMs + (chance(seed, filmAt, partAt, at) - 0.5) * 0.75 * shotMs),
      )
      for (let at = 0; at < count; at++)
        entries.push(
          made('shot', {
            ...{ id: makeId(), partId: part.id, startMs: edges[at]!, endMs: edges[at + 1]! },
            ...{ transitionIn: at === 0 ? 'start' : 'cut', transitionStartMs: null, transitionEndMs: null },
            ...{ confidence: null, origin: 'hand' },
          }),
        )
      entries.push(
        made('lookedThrough', {
          id: makeId(),
          passId: pass.id,
          partId: part.id,
          startMs: 0,
          endMs: durationMs,
        }),
      )
      for (const [codeAt, code] of codes.entries())
        for (let at = 0; at < count; at++) {
          if (chance(seed, filmAt, partAt, at, codeAt) >= shareOf(code, codeAt, isLater, at / count)) continue
          marks++
          const value = (length: number) => Math.floor(chance(seed, filmAt, at, codeAt, 7) * length)
          const said =
            marks % 2 === 0
              ? null
              : {
                  ...nothingSaidOfMark,
                  aspects: aspects.slice(0, 2).map(({ id, values }) => ({
                    ...{ aspectId: id, reason: '' },
                    values: [values[(isLater ? 1 : 0) ^ (value(5) === 0 ? 1 : 0)]!.id],
                  })),
                  positions: contradictions.slice(0, 1).map(({ id }) => ({
                    contradictionId: id,
                    positions: [isLater === value(4) > 0 ? ('s2' as const) : ('s1' as const)],
                    ...{ attitudeToFirst: null, attitudeToSecond: null, treatment: null },
                  })),
                }
          entries.push(
            made('mark', {
              ...{ id: makeId(), filmId, partId: part.id, codeId: code.id, coderId, said },
              ...{ startMs: edges[at]!, endMs: edges[at + 1]!, attachedTo: null, passId: pass.id },
            }),
          )
        }
    }
    for (const [at, { id: contradictionId }] of contradictions.entries())
      entries.push(
        made('mediation', {
          ...{
            ...nothingRead,
            id: makeId(),
            filmId,
            coderId,
            createdAt: now(),
            contradictionId,
            extent: 'film',
          },
          codeIds: [codes[at % codes.length]!.id],
          ...{ positionsBefore: ['s1'], positionsAfter: [isLater ? 's2' : 's1'], certainty: 'probable' },
        }),
      )
    const done = await store.acts.carryOut(entries)
    if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  }
  return { films: films.length, marks }
}

/** How often a code stands: some grow, some go, some come late in a film, one is gone from the later films. */
function shareOf(code: Code, at: number, isLater: boolean, place: number): number {
  if (code.kind === 'space' || code.kind === 'subject') return at % 3 === 0 ? 0.2 : 0.1
  if (at === 0) return isLater ? 0.3 : 0.04
  if (at === 1) return isLater ? 0 : 0.08
  return at % 2 === 0 ? 0.06 : place > 0.66 ? 0.16 : 0.04
}
