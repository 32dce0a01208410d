import type { RecordKinds } from '../../src/study/index.ts'
import { plainMeaning, plainPass } from '../../src/study/index.ts'
import { aFilmWithOneFile } from './builders.ts'

type Drawn = { [Kind in keyof RecordKinds]: { kind: Kind; record: RecordKinds[Kind] } }[keyof RecordKinds]

/** Below `limit`, out of a seed: the same numbers each time. */
export function drawnNumbers(seed: number): (limit: number) => number {
  let state = seed >>> 0
  return limit => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    return Math.floor(((state ^ (state >>> 13)) >>> 0) / (4294967296 / limit))
  }
}

const codeKinds = ['symbol', 'symbol', 'space', 'subject', 'technique'] as const

/**
 * Films of one or two parts with everything in them that is counted: two coders, passes that overlap, some to learn in,
 * scenes, marks outside of passes, attached ones, and some of which something is said.
 */
export function drawnCoding(wanted: {
  seed: number
  films: number
  coderIds: readonly [string, string]
  makeId: () => string
}): Drawn[] {
  const { coderIds, makeId } = wanted
  const below = drawnNumbers(wanted.seed)
  const one = <Value>(of: readonly Value[]) => of[below(of.length)]!
  const codeIds = codeKinds.map(() => makeId())
  const records: Drawn[] = codeKinds.map((kind, position) => ({
    kind: 'code',
    record: {
      ...{ ...plainMeaning, id: codeIds[position]!, kind, colour: '#0072b2', key: null },
      ...{ names: { en: `code ${position}`, 'zh-Hans': '' }, position, retired: false },
    },
  }))
  records.push({
    kind: 'periodisation',
    record: {
      ...{ id: makeId(), name: 'drawn', dateKind: 'release', declared: 'before', assignments: [] },
      periods: [
        { name: 'early', fromYear: 1970, toYear: 1990 },
        { name: 'late', fromYear: 1991, toYear: 2010 },
      ],
    },
  })
  for (let film = 0; film < wanted.films; film++) {
    const whole = aFilmWithOneFile({ makeId, releaseDate: film % 2 === 0 ? '1980' : '2000' })
    const filmId = whole.film.id
    const parts = [whole.part, { ...whole.part, id: makeId(), position: 1 }].slice(0, 1 + below(2))
    records.push({ kind: 'film', record: whole.film }, { kind: 'version', record: whole.version })
    for (const part of parts) records.push({ kind: 'part', record: part })
    const shots = parts.flatMap(({ id: partId }) =>
      Array.from({ length: 10 }, (_, at) => ({
        ...{ id: makeId(), partId, startMs: at * 1000, endMs: (at + 1) * 1000 },
        ...{
          origin: 'machine' as const,
          transitionIn: 'cut' as const,
          transitionStartMs: null,
          transitionEndMs: null,
          confidence: null,
        },
      })),
    )
    for (const record of shots) records.push({ kind: 'shot', record })
    for (const { id: partId } of parts)
      for (const level of ['scene', 'sequence'] as const)
        records.push({
          kind: 'scene',
          record: {
            ...{ id: makeId(), partId, level, parentId: null, name: '', origin: 'hand' },
            ...{ startMs: 1000 * below(5), endMs: 6000 },
          },
        })
    for (let number = below(4); number >= 0; number--) {
      const passId = makeId()
      const coderId = one(coderIds)
      const own = codeIds.filter(() => below(3) > 0)
      const pass = {
        ...plainPass,
        id: passId,
        filmId,
        coderId,
        codeIds: own,
        createdAt: `2026-01-0${number + 1}`,
      }
      records.push({ kind: 'pass', record: { ...pass, isTraining: below(6) === 0 } })
      for (const { id: partId } of parts) {
        const startMs = 1000 * below(4)
        const span = { startMs, endMs: startMs + 1000 + below(6000) }
        records.push({ kind: 'lookedThrough', record: { id: makeId(), passId, partId, ...span } })
      }
      for (let marks = below(25); marks > 0; marks--) {
        const shot = one(shots)
        const startMs = shot.startMs + below(800)
        records.push({
          kind: 'mark',
          record: {
            ...{ id: makeId(), filmId, partId: shot.partId, codeId: one(codeIds), coderId },
            ...{ startMs, endMs: startMs + 1 + below(2500), passId: below(8) === 0 ? null : passId },
            attachedTo: below(3) === 0 ? shot.id : null,
            said: below(3) === 0 ? saying(below, one(codeIds)) : null,
          },
        })
      }
    }
  }
  return records
}

function saying(below: (limit: number) => number, codeId: string): RecordKinds['mark']['said'] {
  return {
    memo: '',
    connotes: ['', 'the end', '__proto__'][below(3)]!,
    connotesIds: below(2) === 0 ? [codeId] : [],
    aspects: [{ aspectId: `aspect ${below(2)}`, values: [`value ${below(3)}`] }],
    positions: [
      {
        contradictionId: `contradiction ${below(2)}`,
        positions: below(2) === 0 ? ['s1'] : ['s1', 's2'],
        ...{ attitudeToFirst: null, attitudeToSecond: 'mourned', treatment: null },
      },
    ],
  } as unknown as RecordKinds['mark']['said']
}
