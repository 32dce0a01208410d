import { describe, expect, test } from 'vitest'
import type { Change } from '../change.ts'
import { applyToList } from '../change.ts'
import type { Code } from '../codebook/code.ts'
import { plainMeaning } from '../codebook/code.ts'
import type { Mark } from '../coding/mark.ts'
import type { Pass } from '../coding/pass.ts'
import { plainPass } from '../coding/pass.ts'
import { uuidV7 } from '../identifier.ts'
import type { CodebookStep, CodebookVersion } from './codebook-version.ts'
import { decideMark } from './decide-mark.ts'
import { publishCodebook } from './publish-codebook.ts'
import type { CodedRecords } from './read-under-version.ts'
import { movesByFilm, readUnderVersion } from './read-under-version.ts'

const day = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString()
let next = 0
const idOn = (number: number) => uuidV7(Date.parse(day(number)) + 3_600_000, new Uint8Array(16).fill(++next))

const aCode = (id: string, position: number): Code => ({
  ...{ ...plainMeaning, id, kind: 'symbol', names: { en: id, 'zh-Hans': '' }, colour: '#aa3333' },
  ...{ key: null, position, retired: false },
})
const codes = ['ruin', 'wreck', 'works', 'mill', 'shed'].map(aCode)
const aMark = (on: number, codeId: string, startMs: number, news: Partial<Mark> = {}): Mark => ({
  ...{ id: idOn(on), filmId: 'f', partId: 'p', codeId, coderId: 'me', startMs, endMs: startMs + 1000 },
  ...{ attachedTo: null, passId: 'early', said: null },
  ...news,
})
const aPass = (id: string, codeIds: string[]): Pass => ({
  ...plainPass,
  ...{ id, filmId: 'f', coderId: 'me', codeIds, createdAt: '' },
})
const looked = (on: number, passId: string, startMs: number, endMs: number) => ({
  ...{ id: idOn(on), passId, partId: 'p', startMs, endMs },
})
const step = (how: CodebookStep['how'], fromId: string, intoIds: string[]): CodebookStep => ({
  ...{ id: `${how} ${fromId}`, how, fromId, intoIds, looking: 'same', codebookVersionId: null },
})

/** A codebook that goes on: published on day 10, then with steps on day 20 and on day 30. */
interface Course {
  codes: Code[]
  steps: CodebookStep[]
  versions: CodebookVersion[]
  moves: Change[]
  coded: CodedRecords
}

const begun = (coded: CodedRecords): Course => ({ codes, steps: [], versions: [], moves: [], coded })

function publish(course: Course, on: number, planned: CodebookStep[]): Course {
  const { coded, versions, moves } = course
  const steps = [...course.steps, ...planned]
  const done = publishCodebook(
    {
      ...{ codes: course.codes, contradictions: [], aspects: [], sets: [], versions, steps },
      ...{ marks: coded.marks, passes: coded.passes, regionKeys: [] },
    },
    { versionId: `v${versions.length + 1}`, note: '', publishedAt: day(on) },
  )
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return moved({ ...course, steps, moves }, done.value.change)
}

function moved(course: Course, change: Change): Course {
  const { coded } = course
  return {
    codes: applyToList('code', course.codes, change),
    steps: applyToList('codebookStep', course.steps, change),
    versions: applyToList('codebookVersion', course.versions, change),
    moves: [...course.moves, change],
    coded: {
      ...coded,
      marks: applyToList('mark', coded.marks, change),
      passes: applyToList('pass', coded.passes, change),
    },
  }
}

function decide(course: Course, mark: Mark, codeIds: string[]): Course {
  const { coded, steps } = course
  const change = decideMark(
    {
      mark: coded.marks.find(({ id }) => id === mark.id)!,
      pass: coded.passes.find(({ id }) => id === mark.passId)!,
      waiting: coded.marks.filter(other => other.codeId === mark.codeId && other.passId === mark.passId),
      ...{ regionKeys: [], steps, codes: course.codes, makeId: () => idOn(40) },
    },
    { markId: mark.id, codeIds, newIds: codeIds.slice(1).map(() => idOn(40)) },
  )
  if (!change.ok) throw new Error(JSON.stringify(change.refusal))
  return moved(course, change.value)
}

const code = (course: Course, news: Partial<CodedRecords>): Course => ({
  ...course,
  coded: {
    marks: [...course.coded.marks, ...(news.marks ?? [])],
    passes: [...course.coded.passes, ...(news.passes ?? [])],
    lookedThrough: [...course.coded.lookedThrough, ...(news.lookedThrough ?? [])],
  },
})

const read = ({ coded, versions, steps, moves }: Course, number: number) =>
  readUnderVersion(coded, { versions, steps, moves: movesByFilm(moves)('f') }, number)

const places = (marks: readonly Mark[]) => marks.map(({ codeId, startMs }) => `${codeId} ${startMs}`).sort()

/** Of each code, where it was looked for. */
function lookedFor({ passes, lookedThrough }: CodedRecords): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const pass of passes)
    for (const { startMs, endMs } of lookedThrough.filter(({ passId }) => passId === pass.id))
      for (const codeId of pass.codeIds) found[codeId] = [...(found[codeId] ?? []), `${startMs}-${endMs}`]
  return Object.fromEntries(Object.entries(found).map(([id, spans]) => [id, spans.sort()]))
}

const all = ['ruin', 'wreck', 'works', 'mill', 'shed']
const early: CodedRecords = {
  passes: [aPass('early', all)],
  lookedThrough: [looked(5, 'early', 0, 9000)],
  marks: [aMark(5, 'ruin', 0), aMark(5, 'wreck', 2000), aMark(5, 'works', 4000)],
}

describe('under an earlier version', () => {
  test('what was there is as it was, through a merge, a mark that joined another, and a split that was decided', () => {
    const joined = aMark(5, 'wreck', 0)
    const both = aMark(5, 'works', 6000)
    const before = code(begun(early), { marks: [joined, both] })
    const first = publish(before, 10, [])
    let last = publish(first, 20, [step('merge', 'wreck', ['ruin'])])
    expect(places(last.coded.marks)).toEqual(['ruin 0', 'ruin 2000', 'works 4000', 'works 6000'])
    last = publish(last, 30, [step('split', 'works', ['mill', 'shed'])])
    last = decide(last, both, ['mill', 'shed'])
    last = decide(last, early.marks[2]!, [])
    expect(places(last.coded.marks)).toEqual(['mill 6000', 'ruin 0', 'ruin 2000', 'shed 6000'])
    const then = read(last, 1)
    expect(places(then.marks)).toEqual(places(before.coded.marks))
    expect(then.untold).toBe(0)
    expect(lookedFor(then)).toEqual(lookedFor(before.coded))
    expect(places(read(last, 2).marks)).toEqual(['ruin 0', 'ruin 2000', 'works 4000', 'works 6000'])
    expect(lookedFor(read(last, 2))).toEqual({
      ...{ mill: ['0-9000'], ruin: ['0-9000'], shed: ['0-9000'], works: ['0-9000'] },
    })
    expect(read(last, 3)).toEqual({ ...last.coded, untold: 0 })
  })

  test('a mark of a code that was split off since was one of the whole, where all of it was looked for', () => {
    const [rail, road] = [aCode('rail', 5), aCode('road', 6)]
    const fresh = { ...publish(begun(early), 10, []) }
    const split = publish({ ...fresh, codes: [...fresh.codes, rail, road] }, 20, [
      step('split', 'works', ['rail', 'road']),
    ])
    const last = code(split, {
      passes: [aPass('late', ['rail', 'road', 'ruin']), aPass('half', ['rail'])],
      lookedThrough: [looked(25, 'late', 0, 5000), looked(25, 'half', 5000, 9000)],
      marks: [aMark(25, 'rail', 1000, { passId: 'late' }), aMark(25, 'road', 3000, { passId: 'late' })],
    })
    const then = read(last, 1)
    expect(places(then.marks)).toContain('works 1000')
    expect(places(then.marks)).toContain('works 3000')
    expect(then.untold).toBe(0)
    expect(lookedFor(then).works).toEqual(['0-5000', '0-9000'])
    expect(lookedFor(then).ruin).toEqual(['0-5000', '0-9000'])
    expect(lookedFor(then).rail).toBeUndefined()
  })

  test('what was coded with a merged code since is missing for both, and not absent', () => {
    const merged = publish(publish(begun(early), 10, []), 20, [step('merge', 'wreck', ['ruin'])])
    const last = code(merged, {
      passes: [aPass('late', ['ruin', 'works'])],
      lookedThrough: [looked(25, 'late', 20_000, 30_000)],
      marks: [
        aMark(25, 'ruin', 21_000, { passId: 'late' }),
        aMark(25, 'ruin', 5000),
        aMark(25, 'works', 22_000, { passId: 'late' }),
      ],
    })
    const then = read(last, 1)
    expect(then.untold).toBe(2)
    expect(places(then.marks)).toEqual(['ruin 0', 'works 22000', 'works 4000', 'wreck 2000'])
    const gaps = ['0-5000', '6000-9000']
    expect(lookedFor(then)).toMatchObject({ ruin: gaps, wreck: gaps, works: ['0-9000', '20000-30000'] })
  })

  test('a code made since is not there, and one recoded by hand since is read back all the same', () => {
    const first = publish(begun(early), 10, [])
    const dust = aCode('dust', 5)
    const split = publish(
      { ...first, codes: [...first.codes, dust, aCode('rail', 6), aCode('road', 7)] },
      20,
      [step('split', 'works', ['rail', 'road'])],
    )
    const [ruin, ...others] = split.coded.marks
    const byHand = { ...split.coded, marks: [{ ...ruin!, codeId: 'rail' }, ...others] }
    const last = code({ ...split, coded: byHand }, { marks: [aMark(25, 'dust', 7000)] })
    expect(places(read(last, 1).marks)).toEqual(['works 0', 'works 4000', 'wreck 2000'])
    expect(read(last, 1).untold).toBe(0)
  })

  test('another film of the study is not touched', () => {
    const other = aMark(5, 'wreck', 0, { filmId: 'g', passId: 'of g' })
    const course = code(begun(early), {
      marks: [other],
      passes: [{ ...aPass('of g', ['wreck']), filmId: 'g' }],
    })
    const last = publish(publish(course, 10, []), 20, [step('merge', 'wreck', ['ruin'])])
    const ofG = {
      passes: [last.coded.passes[1]!],
      lookedThrough: [],
      marks: last.coded.marks.filter(({ filmId }) => filmId === 'g'),
    }
    const { versions, steps, moves } = last
    const read = readUnderVersion(ofG, { versions, steps, moves: movesByFilm(moves)('g') }, 1)
    expect(places(read.marks)).toEqual(['wreck 0'])
  })
})
