import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { KnownPlanning } from '../acts/plan-acts.ts'
import { planActs } from '../acts/plan-acts.ts'
import type { Change } from '../change.ts'
import { applyToList, inverse } from '../change.ts'
import type { Code } from '../codebook/code.ts'
import { plainMeaning } from '../codebook/code.ts'
import { lookThrough, startPass } from '../coding/code-film.ts'
import { finishPass, fromPlan, lookByPlaying } from '../coding/edit-passes.ts'
import type { Pass } from '../coding/pass.ts'
import { plainPass } from '../coding/pass.ts'
import type { CodingPlan, PlannedSpan } from './coding-plan.ts'
import { codingSpeed } from './coding-speed.ts'
import type { NewPlan } from './edit-plans.ts'
import { removePlan, renamePlan } from './edit-plans.ts'
import { progressInFilm } from './plan-progress.ts'

const aCode = (id: string, retired = false): Code => ({
  ...{ id, kind: 'symbol', names: { en: id, 'zh-Hans': '' }, colour: '#e69f00', key: null },
  ...{ position: 0, ...plainMeaning, retired },
})
const codes = [...Array.from({ length: 14 }, (_, index) => aCode(`c${index}`)), aCode('old', true)]
const coders = [
  { id: 'me', name: '' },
  { id: 'lin', name: 'Lin' },
]
const newPlan: NewPlan = {
  ...{ id: 'plan', name: 'First round', codeIds: ['c0', 'c1'], coderIds: ['me'] },
  ...{
    how: { kind: 'slices', every: 4, sliceMs: 10_000 },
    sharing: { kind: 'everyone' },
    seed: 7,
    isTraining: false,
  },
}
const plan: CodingPlan = { ...newPlan, createdAt: '2026-01-01' }
const span = (id: string, startMs: number, endMs: number, partId = 'part'): PlannedSpan => ({
  ...{ id, codingPlanId: 'plan', partId, startMs, endMs, coderId: null, forReliability: false },
})
const pass: Pass = {
  ...plainPass,
  ...{ id: 'pass', filmId: 'film', coderId: 'me', codeIds: ['c0'], createdAt: '', codingPlanId: 'plan' },
}
const film24 = {
  kind: 'constant' as const,
  rate: { numerator: 24_000, denominator: 1001 },
  ...{ offsetTicks: 0, frameCount: 2400, endMs: 100_100 },
}

function known(news: Partial<KnownPlanning> = {}): KnownPlanning {
  return {
    ...{ plans: [], spans: [], codes, coders, passes: [], now: () => '2026-01-01' },
    timeOf: partId => (partId === 'part' ? { clock: film24, endMs: film24.endMs } : null),
    ...news,
  }
}

const made = (news: Partial<NewPlan>, spans = [span('s', 0, 1000)], desk = known()) =>
  planActs.place['make-coding-plan'](desk, {
    ...{ kind: 'make-coding-plan', plan: { ...newPlan, ...news } },
    spans: spans.map(({ codingPlanId, ...span }) => span),
  })

function turnsRound(
  change: Change,
  records: { codingPlan: CodingPlan[]; plannedSpan: PlannedSpan[]; pass: Pass[] },
) {
  for (const kind of ['codingPlan', 'plannedSpan', 'pass'] as const) {
    const before = records[kind] as never[]
    const after = applyToList(kind, before, change)
    const back = applyToList(kind, after, inverse(change))
    expect(new Set(back)).toEqual(new Set(before))
  }
}

describe('a plan', () => {
  test('is made with its sample, whole frames of it, and can be taken back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 90_000 }),
        fc.integer({ min: 1, max: 9000 }),
        (startMs, length) => {
          const placed = made({}, [span('s', startMs, startMs + length)])
          if (!placed.ok) throw new Error(JSON.stringify(placed.refusal))
          const drawn = placed.value.find(({ kind }) => kind === 'plannedSpan')!.after as PlannedSpan
          expect(drawn.startMs).toBeLessThanOrEqual(startMs)
          expect(drawn.endMs).toBeGreaterThanOrEqual(startMs + length)
          expect(drawn.endMs - startMs - length).toBeLessThan(43)
          turnsRound(placed.value, { codingPlan: [], plannedSpan: [], pass: [] })
        },
      ),
    )
  })

  test.each([
    [{ name: ' ' }, 'plan-without-name'],
    [{ codeIds: [] }, 'pass-without-codes'],
    [{ codeIds: codes.slice(0, 13).map(({ id }) => id) }, 'too-many-codes-in-pass'],
    [{ codeIds: ['nobody'] }, 'no-such-code'],
    [{ codeIds: ['old'] }, 'code-retired'],
    [{ coderIds: [] }, 'plan-without-coders'],
    [{ coderIds: ['me', 'nobody'] }, 'no-such-coder'],
    [{ sharing: { kind: 'dealt', again: 5, readers: 2 } }, 'plan-dealt-to-one'],
  ] as const)('with %o is refused: %s', (news, kind) => {
    expect(made(news as Partial<NewPlan>)).toMatchObject({ ok: false, refusal: { kind } })
  })

  test('without a sample, outside its part, in no part, or called as another is refused', () => {
    expect(made({}, [])).toMatchObject({ refusal: { kind: 'plan-without-sample' } })
    expect(made({}, [span('s', 0, 200_000)])).toMatchObject({ refusal: { kind: 'span-outside-part' } })
    expect(made({}, [{ ...span('s', 0, 10), coderId: 'lin' }])).toMatchObject({
      ...{ ok: false, refusal: { kind: 'no-such-coder', coderId: 'lin' } },
    })
    expect(made({}, [span('s', 5, 5)])).toMatchObject({ refusal: { kind: 'empty-span' } })
    expect(made({}, [span('s', 0, 10, 'gone')])).toMatchObject({ refusal: { kind: 'no-such-part' } })
    const desk = known({ plans: [{ ...plan, id: 'other', name: 'first  ROUND' }] })
    expect(made({}, undefined, desk)).toMatchObject({ refusal: { kind: 'plan-name-taken' } })
  })

  test('is renamed and removed with its sample, its passes stay without it, and both turn round', () => {
    const desk = known({ plans: [plan], spans: [span('s', 0, 1000)], passes: [pass] })
    const records = { codingPlan: [plan], plannedSpan: [span('s', 0, 1000)], pass: [pass] }
    const renamed = renamePlan(desk, { codingPlanId: 'plan', name: 'Again' })
    if (renamed.ok) turnsRound(renamed.value, records)
    const removed = removePlan(desk, 'plan')
    if (!removed.ok) throw new Error('refused')
    turnsRound(removed.value, records)
    expect(applyToList('pass', [pass], removed.value)).toMatchObject([{ codingPlanId: null }])
    expect(applyToList('plannedSpan', desk.spans, removed.value)).toEqual([])
    expect(removePlan(desk, 'gone')).toMatchObject({ refusal: { kind: 'no-such-coding-plan' } })
  })
})

describe('a pass', () => {
  test('takes from its plan the codes and whether it is training, for the coders that the plan names', () => {
    const from = fromPlan({ ...plan, isTraining: true }, 'me')
    expect(from).toEqual({
      ok: true,
      value: { codeIds: ['c0', 'c1'], codingPlanId: 'plan', isTraining: true },
    })
    expect(fromPlan(plan, 'another')).toMatchObject({ refusal: { kind: 'plan-without-this-coder' } })
    expect(from.ok && startPass({ ...pass, ...from.value }, codes)).toMatchObject({ ok: true })
  })

  test('that is finished is not looked through further until it is taken up again', () => {
    const finished = finishPass(pass, { coderId: 'me', finishedAt: '2026' })
    if (!finished.ok) throw new Error('refused')
    const [done] = applyToList('pass', [pass], finished.value)
    const looking = (one: Pass) =>
      lookThrough(
        { pass: one, coderId: 'me', covered: [], endMs: 1000 },
        { unit: { partId: 'part', startMs: 0, endMs: 1000 }, newId: 'l' },
      )
    expect(looking(done!)).toEqual({ ok: false, refusal: { kind: 'pass-is-finished' } })
    expect(applyToList('pass', [done!], inverse(finished.value))).toEqual([pass])
    expect(looking(pass)).toMatchObject({ ok: true })
    expect(finishPass(pass, { coderId: 'me', finishedAt: null })).toEqual({ ok: true, value: [] })
    expect(finishPass(pass, { coderId: 'x', finishedAt: '' })).toMatchObject({ ok: false })
    expect(lookByPlaying(pass, { coderId: 'me', byPlaying: false })).toEqual({ ok: true, value: [] })
    expect(lookByPlaying(pass, { coderId: 'x', byPlaying: true })).toMatchObject({ ok: false })
  })
})

test('a coder is named once, renamed, and both turn round', () => {
  const desk = known()
  const add = (name: string) =>
    planActs.place['add-coder'](desk, { kind: 'add-coder', coder: { id: 'wu', name } })
  expect(add(' ')).toMatchObject({ refusal: { kind: 'coder-without-name' } })
  expect(add('LIN')).toMatchObject({ refusal: { kind: 'coder-name-taken' } })
  const rename = { kind: 'rename-coder', coderId: 'lin', name: 'Lin Wei ' } as const
  for (const placed of [add('Wu'), planActs.place['rename-coder'](desk, rename)]) {
    if (!placed.ok) throw new Error(JSON.stringify(placed.refusal))
    const after = applyToList('coder', coders, placed.value)
    expect(after).not.toEqual(coders)
    expect(new Set(applyToList('coder', after, inverse(placed.value)))).toEqual(new Set(coders))
  }
  expect(planActs.place['rename-coder'](desk, { ...rename, coderId: 'gone' })).toMatchObject({
    refusal: { kind: 'no-such-coder' },
  })
})

test('what is left of a sample is what its pass has not covered, and another pass does not count', () => {
  const spans = [span('a', 0, 1000), span('b', 2000, 3000), span('c', 0, 500, 'second')]
  const looked = (passId: string, startMs: number, endMs: number) => ({
    ...{ id: `${passId}${startMs}`, passId, partId: 'part', startMs, endMs },
  })
  const lookedThrough = [looked('pass', 0, 1000), looked('pass', 2000, 2400), looked('other', 2000, 3000)]
  const progress = progressInFilm('film', { spans, passes: [pass], lookedThrough })
  expect(progress).toMatchObject({ spans: 3, spansLeft: 2, ms: 2500, msLeft: 1100, nextPartId: 'part' })
  expect(progressInFilm('film', { spans, passes: [], lookedThrough })).toMatchObject({
    ...{ passId: null, isFinished: false, spansLeft: 3 },
  })
})

test('the speed of a coder leaves pauses out, and is not told of too little', () => {
  const at = (second: number) => ({
    at: new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString(),
    lookedMs: 5000,
  })
  const steady = Array.from({ length: 11 }, (_, index) => at(index * 10))
  expect(codingSpeed(steady)).toBe(0.5)
  expect(codingSpeed([...steady, at(9000)])).toBe(0.5)
  expect(codingSpeed(steady.slice(0, 5))).toBe(null)
  expect(codingSpeed([])).toBe(null)
})
