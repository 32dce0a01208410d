import { afterAll, beforeAll, expect, test } from 'vitest'
import type { QuestionAnswer, StudyAnswer } from '../../src/server/contracts/index.ts'
import type { Refusal } from '../../src/words/index.ts'
import { fetchInside } from '../entering.ts'
import type { ServedStudy } from './served-study.ts'
import { serveStudy } from './served-study.ts'

let study: ServedStudy

const statement = {
  reach: 'whole',
  of: { en: 'films of one town', 'zh-Hans': '一座城的影片' },
  chosen: { en: 'From its register,\nby hand', 'zh-Hans': '依名录人工选定' },
  missing: { en: '', 'zh-Hans': '' },
} as const
const unsaid = { reach: 'unsaid', of: { en: '', 'zh-Hans': '' } }

beforeAll(async () => {
  study = await serveStudy()
  const anId = (last: number) => `01900000-0000-7000-8000-${String(last).padStart(12, '0')}`
  const code = {
    id: anId(1),
    kind: 'symbol',
    names: { en: 'ruin', 'zh-Hans': '废墟' },
    colour: '#0072b2',
    key: 'r',
  }
  await study.call('/api/acts', { kind: 'add-code', code })
  const periods = [
    { name: 'early', fromYear: 1980, toYear: 1989 },
    { name: 'late', fromYear: 2000, toYear: 2009 },
  ]
  const by = {
    id: anId(2),
    name: 'Decades',
    dateKind: 'release',
    declared: 'before',
    periods,
    assignments: [],
  }
  await study.call('/api/acts', { kind: 'set-periodisation', periodisation: by })
})

afterAll(() => study?.stop())

const ask = async () =>
  (await study.call<QuestionAnswer>('/api/questions/prevalence', {})).answer.finding as {
    corpus: { reach: string }
  }
const download = async (format: string) =>
  (await fetchInside(new URL(`/api/export/prevalence.${format}`, study.server.address))).text()

test('a study says how its films came together, and every finding, table and answer in JSON says it from then on', async () => {
  expect((await ask()).corpus).toMatchObject(unsaid)
  const said = await study.call('/api/acts', {
    kind: 'edit-study',
    corpus: statement,
    upon: {
      corpus: { ...statement, ...{ reach: 'unsaid', of: unsaid.of, chosen: unsaid.of, missing: unsaid.of } },
    },
  })
  expect(said.status).toBe(200)
  expect((await study.call<StudyAnswer>('/api/study')).answer.corpus).toEqual(statement)
  expect((await ask()).corpus).toEqual(statement)
  expect(JSON.parse(await download('json')).corpus).toEqual(statement)
  expect((await download('csv')).split('\r\n')[0]).toMatch(
    /codebookVersion,corpusReach,corpusOf,corpusChosen,corpusMissing$/,
  )
  await study.call('/api/undo', { area: 'study', filmId: null })
  expect((await ask()).corpus).toMatchObject(unsaid)
  await study.call('/api/redo', { area: 'study', filmId: null })
  expect((await ask()).corpus).toEqual(statement)
})

test('what is no statement is refused with a sentence, and what stood is kept', async () => {
  const far = { ...statement, missing: { en: 'x'.repeat(4001), 'zh-Hans': '' } }
  const { status, answer } = await study.call<{ refusal: Refusal }>('/api/acts', {
    kind: 'edit-study',
    corpus: far,
  })
  expect([status, answer.refusal]).toMatchObject([422, { kind: 'corpus-statement-too-long', most: 4000 }])
  expect((await ask()).corpus).toEqual(statement)
})
