import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { QueriedPart } from '../../src/findings/index.ts'
import type { StudyStore } from '../../src/store/index.ts'
import { openPostgresStudy, openStudy } from '../../src/store/index.ts'
import type { Change, LookedThrough, Mark, Pass, Query, Shot } from '../../src/study/index.ts'
import {
  changed,
  made,
  nothingRead,
  nothingSaidOfMark,
  nothingSaidOfSetting,
  plainMeaning,
  plainPass,
  removed,
} from '../../src/study/index.ts'
import { askQuery } from '../../src/workbench/finding/ask-query.ts'
import { groundOf } from '../../src/workbench/finding/query-ground.ts'
import { testEffects } from '../effects.ts'
import { askPlainly } from '../films/ask-plainly.ts'
import { aFilmWithOneFile } from '../films/builders.ts'
import { drawnIds, drawnQuery } from '../films/drawn-queries.ts'
import { startPostgres } from './postgres-server.ts'

const postgres = await startPostgres()
const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-queries-'))
let studies = 0
const openers: Record<string, () => ReturnType<typeof openStudy> | ReturnType<typeof openPostgresStudy>> = {
  SQLite: () => openStudy(path.join(folder, `study ${++studies}`), testEffects()),
  ...(postgres && {
    PostgreSQL: async () => openPostgresStudy(await postgres.freshDatabase(), testEffects()),
  }),
}

afterAll(async () => {
  await postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Numbers that are the same each time. */
function numbersFrom(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const at = '2026-12-01T10:00:00Z'
const lengthMs = 12_000
const codeIds = ['chimney', 'gate', 'snow']
/** One of them has not begun. */
const coders = [...drawnIds.coders, 'cy']

/** Three films with all that a query can ask, as records and as a plain printing sees them. */
function drawnStudy(seed: number): { change: Change; parts: QueriedPart[]; marks: Mark[] } {
  const below = numbersFrom(seed)
  const pick = <Item>(items: readonly Item[]) => items[below(items.length)]!
  const ids = testEffects().makeId
  const names = (name: string) => ({ en: name, 'zh-Hans': '' })
  const codes = [
    { id: 'works', isHeading: true, parentIds: [], aspectIds: [] },
    { id: 'chimney', parentIds: ['works'], aspectIds: ['view'] },
    { id: 'gate', parentIds: ['works'], aspectIds: ['view', 'tone'] },
    { id: 'snow', parentIds: [], aspectIds: [] },
  ]
  const change: Change[number][] = [
    ...coders.map(id => made('coder', { id, name: id })),
    ...codes.map((code, position) =>
      made('code', {
        ...plainMeaning,
        ...{ kind: 'symbol', names: names(code.id), colour: '#000000', key: null, position, retired: false },
        ...code,
      }),
    ),
    ...drawnIds.places.map(id =>
      made('place', {
        ...{ id, names: names(id), pinyin: '', placeKind: '', latitude: null, longitude: null },
        ...{ radiusM: 0, identifiers: [], note: '' },
      } as never),
    ),
    made('contradiction', {
      ...{
        id: 'plan-use',
        names: names('plan'),
        family: names(''),
        firstPole: names('plan'),
        secondPole: names('use'),
      },
      ...{
        positionNames: Object.fromEntries(
          ['s1', 's2', 'notS1', 'notS2', 'both', 'neither'].map(one => [one, names('')]),
        ),
      },
      ...{ meaning: '', whoSays: '', position: 0, retired: false },
    } as never),
    made('periodisation', {
      ...{ id: 'by-year', name: 'By year', dateKind: 'release', declared: 'before', assignments: [] },
      periods: [
        { name: 'before', fromYear: null, toYear: 1999 },
        { name: 'after', fromYear: 2000, toYear: 2010 },
      ],
    }),
  ]
  const parts: QueriedPart[] = []
  const allMarks: Mark[] = []
  const years = ['1995', null, '2015']
  for (const [number, filmId] of drawnIds.films.entries()) {
    const whole = aFilmWithOneFile({ makeId: ids, releaseDate: years[number]! })
    const partId = whole.part.id
    const span = () => {
      const startMs = below(100) * 100
      return { startMs, endMs: Math.min(lengthMs, startMs + (1 + below(25)) * 100) }
    }
    const several = <Item>(most: number, make: () => Item) => Array.from({ length: below(most + 1) }, make)
    const edges = [...new Set([0, ...several(9, () => (1 + below(118)) * 100), lengthMs])].sort(
      (a, b) => a - b,
    )
    const shots: Shot[] = edges.slice(1).map((endMs, place) => ({
      ...{ id: ids(), partId, startMs: edges[place]!, endMs, transitionIn: 'cut', origin: 'hand' },
      ...{ transitionStartMs: null, transitionEndMs: null, confidence: null },
    }))
    const passes: Pass[] = several(5, () => ({
      ...plainPass,
      ...{ id: ids(), filmId, coderId: pick(drawnIds.coders), createdAt: at, isTraining: below(5) === 0 },
      codeIds: codeIds.filter(() => below(3) > 0),
    }))
    const looked = passes.flatMap(({ id: passId }) =>
      several(3, () => ({
        id: ids(),
        passId,
        partId,
        ...(below(2) ? { startMs: 0, endMs: lengthMs } : span()),
      })),
    )
    const said = () => ({
      ...nothingSaidOfMark,
      aspects: [{ aspectId: pick(drawnIds.aspects), values: [pick(drawnIds.values)], reason: '' }],
      positions: several(2, () => ({
        ...{ contradictionId: 'plan-use', positions: [pick(['s1', 's2', 'notS1'] as const)] },
        ...{ attitudeToFirst: pick([null, ...drawnIds.attitudes]), attitudeToSecond: null, treatment: null },
      })),
    })
    const marks: Mark[] = several(8, () => {
      const pass = below(2) ? (passes[below(passes.length + 1)] ?? null) : null
      return {
        ...{
          id: ids(),
          filmId,
          partId,
          codeId: pick(codeIds),
          coderId: pass?.coderId ?? pick(drawnIds.coders),
        },
        ...{ ...span(), attachedTo: below(4) === 0 ? pick(shots).id : null, passId: pass?.id ?? null },
        said: below(2) ? said() : null,
      }
    })
    const mediations = several(2, () => ({
      ...nothingRead,
      ...{ id: ids(), filmId, coderId: 'ann', contradictionId: 'plan-use', createdAt: at },
      ...{
        positionsBefore: [pick(['s1', 'notS2'] as const)],
        attitudeToSecond: pick([null, ...drawnIds.attitudes]),
      },
    }))
    const mediationSpans = mediations.map(({ id: mediationId }) => ({
      ...{ id: ids(), mediationId, partId, ...span(), attachedTo: null },
    }))
    const settings = several(2, () => ({
      ...nothingSaidOfSetting,
      ...{ id: ids(), filmId, partId, coderId: 'ann', ...span(), attachedTo: null },
      filmedIds: [pick(drawnIds.places)],
    }))
    const placings = several(1, () => ({
      ...{ id: ids(), filmId, placeId: pick(drawnIds.places), how: 'filmed' as const, certainty: null },
    }))
    const track = {
      id: ids(),
      partId,
      fileName: 'a.srt',
      language: 'zh',
      encoding: 'utf-8',
      stretch: 1,
      shiftMs: 0,
    }
    const lines = several(4, () => ({
      id: ids(),
      subtitleTrackId: track.id,
      partId,
      ...span(),
      text: pick(['那座工厂', 'the gate']),
    }))
    change.push(
      ...[made('film', { ...whole.film, id: filmId }), made('version', { ...whole.version, filmId })],
      ...[made('part', { ...whole.part, durationMs: lengthMs }), made('file', whole.file)],
      ...shots.map(one => made('shot', one)),
      ...passes.map(one => made('pass', one)),
      ...looked.map(one => made('lookedThrough', one)),
      ...marks.map(one => made('mark', one)),
      ...mediations.map(one => made('mediation', one)),
      ...mediationSpans.map(one => made('mediationSpan', one)),
      ...settings.map(one => made('setting', one)),
      ...placings.map(one => made('placing', one)),
      ...[made('subtitleTrack', track), ...lines.map(one => made('subtitle', one))],
    )
    const training = new Set(passes.filter(({ isTraining }) => isTraining).map(({ id }) => id))
    allMarks.push(...marks)
    parts.push({
      ...{ filmId, partId, units: shots },
      marks: marks.filter(({ passId }) => passId === null || !training.has(passId)),
      lookedThrough: passes
        .filter(({ isTraining }) => !isTraining)
        .map(({ id, coderId, codeIds: of }) => ({
          ...{ coderId, codeIds: of, spans: looked.filter(({ passId }) => passId === id) },
        })),
      readings: mediations.flatMap((one, place) =>
        [one.positionsBefore, one.positionsAfter].map(positions => ({
          ...mediationSpans[place]!,
          said: { ...one, positions },
        })),
      ),
      links: [],
      settings: settings.map(one => ({ ...one, placeIds: [...one.filmedIds, ...one.representedIds] })),
      placeIds: placings.map(({ placeId }) => placeId),
      periodIn: () => ({ 1995: 'before', 2015: '' })[years[number] as never] ?? null,
      texts: new Map([
        ['text 工厂', lines.filter(({ text }) => text.includes('工厂'))],
        ['text gate', lines.filter(({ text }) => text.includes('gate'))],
      ]),
      hasTexts: lines.length > 0,
    })
  }
  return { change, parts, marks: allMarks }
}

const codebook = {
  codes: [
    { id: 'works', parentIds: [], aspectIds: [], isHeading: true, retired: false },
    { id: 'chimney', parentIds: ['works'], aspectIds: ['view'], retired: false },
    { id: 'gate', parentIds: ['works'], aspectIds: ['view', 'tone'], retired: false },
    { id: 'snow', parentIds: [], aspectIds: [], retired: false },
  ],
}

/** Has marks read beforehand; something is done right after those of the part were read, and before all are. */
async function readBeforehand(
  store: StudyStore,
  { partId, meanwhile }: { partId: string; meanwhile: () => Promise<void> },
): Promise<void> {
  const read = store.queried.marks.bind(store.queried)
  store.queried.marks = async of => {
    const found = await read(of)
    if (of.part?.partId === partId) await meanwhile()
    return found
  }
  await (await groundOf(store)).readBeforehand(() => false)
  store.queried.marks = read
}

test.each(
  Object.keys(openers).flatMap(name => [
    { name, how: 'as it is asked' },
    { name, how: 'beforehand' },
  ]),
)(
  'queries of a study in $name, read $how, find what a plain printing finds, after every act too',
  async ({ name, how }) => {
    const opened = await openers[name]!()
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
    const store: StudyStore = opened.value
    const { change, parts, marks } = drawnStudy(17)
    expect((await store.acts.carryOut(change)).ok).toBe(true)
    const queries: Query[] = [
      ...fc.sample(drawnQuery(), { numRuns: 25, seed: 17 }),
      ...drawnIds.codes.map((codeId): Query => ({ is: 'code', codeId, alone: true, said: [] })),
      ...coders.map((coderId): Query => ({ is: 'coder', coderId })),
    ]
    const areAsPlain = async () => {
      // What coders marked is asked before their codes are: whatever is gathered from others comes first.
      for (const query of how === 'beforehand' ? queries.toReversed() : queries) {
        const answer = await askQuery(store, { query, most: 5000 })
        const places = answer.places.map(({ partId, startMs }) => `${partId} ${startMs}`)
        const plain = parts.map(part => ({ part, truths: askPlainly(query, part, codebook) }))
        const expected = plain.flatMap(({ part, truths }) =>
          part.units
            .filter((_, unit) => truths[unit] === 'yes')
            .map(({ startMs }) => `${part.partId} ${startMs}`),
        )
        expect([query, [...places].sort()]).toEqual([query, expected.sort()])
        for (const { part, truths } of plain)
          expect(answer.films.find(({ filmId }) => filmId === part.filmId)).toMatchObject({
            ...{ unknown: truths.filter(one => one === 'unknown').length, units: truths.length },
          })
      }
    }
    const moved = marks.find(({ passId }) => passId === null)!
    const after = { ...moved, startMs: 0, endMs: 300, codeId: 'snow', attachedTo: null, said: null }
    const move = async () => {
      expect((await store.acts.carryOut([changed('mark', moved, after)])).ok).toBe(true)
    }
    if (how === 'beforehand') await readBeforehand(store, { partId: moved.partId, meanwhile: move })
    else {
      await areAsPlain()
      await move()
    }
    const part = parts.find(({ partId }) => partId === moved.partId)!
    const at = part.marks.indexOf(moved)
    const first = { ...after, id: 'the first of its code and its coder', coderId: 'cy', codeId: 'works' }
    expect((await store.acts.carryOut([made('mark', first)])).ok).toBe(true)
    Object.assign(part, { marks: [...part.marks.with(at, after), first] })
    await areAsPlain()
    expect((await store.acts.carryOut([removed('mark', first)])).ok).toBe(true)
    Object.assign(part, { marks: part.marks.slice(0, -1) })
    await areAsPlain()
    expect((await store.acts.carryOut([removed('mark', after)])).ok).toBe(true)
    Object.assign(part, { marks: part.marks.toSpliced(at, 1) })
    await areAsPlain()
    const spoken = parts.find(one => one.marks.some(({ said }) => said !== null))!
    const before = spoken.marks.find(({ said }) => said !== null) as Mark
    const quiet = { ...before, coderId: 'ann', said: null }
    expect((await store.acts.carryOut([changed('mark', before, quiet)])).ok).toBe(true)
    Object.assign(spoken, { marks: spoken.marks.with(spoken.marks.indexOf(before), quiet) })
    await areAsPlain()
    const cut = parts.find(({ units }) => units.length > 1)!
    const [one, next, ...others] = cut.units as Shot[]
    const middleMs = Math.floor((next!.startMs + next!.endMs) / 2)
    const [longer, shorter] = [
      { ...one!, endMs: middleMs },
      { ...next!, startMs: middleMs },
    ]
    const boundary = [changed('shot', one!, longer), changed('shot', next!, shorter)]
    expect((await store.acts.carryOut(boundary)).ok).toBe(true)
    Object.assign(cut, { units: [longer, shorter, ...others] })
    await areAsPlain()
    const looking = parts.find(one => one.lookedThrough.some(({ spans }) => spans.length > 0))!
    const stretches = looking.lookedThrough.flatMap(({ spans }) => spans) as LookedThrough[]
    expect((await store.acts.carryOut(stretches.map(one => removed('lookedThrough', one)))).ok).toBe(true)
    Object.assign(looking, { lookedThrough: looking.lookedThrough.map(one => ({ ...one, spans: [] })) })
    await areAsPlain()
    await store.close()
  },
)
