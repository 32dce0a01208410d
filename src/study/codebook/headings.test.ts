import { expect, test } from 'vitest'
import { setMark, startPass } from '../coding/code-film.ts'
import { plainPass } from '../coding/pass.ts'
import type { Code } from './code.ts'
import { plainMeaning } from './code.ts'
import { proposedCodes } from './edit-code-sets.ts'
import { editCode } from './edit-codebook.ts'

const code = (id: string, isHeading: boolean): Code => ({
  ...plainMeaning,
  ...{ id, kind: 'symbol', names: { en: id, 'zh-Hans': '' }, colour: '#0072b2', key: null },
  ...{ position: 0, retired: false, isHeading },
})
const [cold, ice] = [code('cold', true), code('ice', false)]
const pass = { ...plainPass, id: 'p', filmId: 'f', coderId: 'me', createdAt: '2026-01-01' }
const isHeading = { refusal: { kind: 'code-is-heading', codeId: 'cold' } }

test('a heading is neither looked for nor marked', () => {
  expect(startPass({ ...pass, codeIds: ['ice'] }, [cold, ice])).toMatchObject({ ok: true })
  expect(startPass({ ...pass, codeIds: ['ice', 'cold'] }, [cold, ice])).toMatchObject(isHeading)
  const desk = { marks: [], coderId: 'me', filmId: 'f', endMs: 1000, pass: null }
  const act = { unit: { partId: 'p', startMs: 0, endMs: 400, shotId: null }, newMarkId: 'm' }
  expect(setMark({ ...desk, code: ice }, act)).toMatchObject({ ok: true })
  expect(setMark({ ...desk, code: cold }, act)).toMatchObject(isHeading)
})

test('a heading is not proposed for a pass, and a code that becomes one gives its key away', () => {
  expect(proposedCodes({ codes: [cold, ice], passes: [], sets: [] })).toEqual(['ice'])
  const edited = editCode([{ ...ice, key: 'i' }], { codeId: 'ice', isHeading: true })
  expect(edited).toMatchObject({ value: [{ after: { isHeading: true, key: null } }] })
})
