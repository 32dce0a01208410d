import { describe, expect, test } from 'vitest'
import { bounds } from '../bounds.ts'
import { inverse } from '../change.ts'
import { unsaidCorpus } from './corpus-statement.ts'
import { editStudy } from './edit-study.ts'
import type { StudyProfile } from './study-profile.ts'

const standing: StudyProfile = {
  id: 's',
  name: 'study',
  numbers: 'inferential',
  corpus: unsaidCorpus,
  readings: [],
}

describe('what a study says of itself', () => {
  test('is changed by a name or by a choice of numbers, and changed back', () => {
    const renamed = editStudy(standing, { name: '  Reforging 重铸  ' })
    expect(renamed).toMatchObject({
      ok: true,
      value: [{ after: { name: 'Reforging 重铸', numbers: 'inferential' } }],
    })
    expect(renamed.ok && inverse(renamed.value)[0]!.after).toEqual(standing)
    expect(editStudy(standing, { numbers: 'none' })).toMatchObject({
      value: [{ after: { name: 'study', numbers: 'none' } }],
    })
    expect(editStudy(standing, { name: 'study' })).toEqual({ ok: true, value: [] })
  })

  test.each([
    ['', 'study-without-name'],
    [' \t ', 'study-without-name'],
    ['x'.repeat(bounds.name + 1), 'study-name-too-long'],
    ['two\nlines', 'study-name-not-a-line'],
    ['\ud800', 'study-name-not-a-line'],
  ])('is not called %j', (name, kind) => {
    expect(editStudy(standing, { name })).toMatchObject({ ok: false, refusal: { kind } })
  })

  test('is called as long as a name may be', () => {
    expect(editStudy(standing, { name: '名'.repeat(bounds.name) }).ok).toBe(true)
  })

  test('is not renamed over what another has called it meanwhile', () => {
    const now = { ...standing, name: 'theirs' }
    expect(editStudy(now, { name: 'mine', upon: { name: 'study' } })).toMatchObject({
      refusal: { kind: 'changed-meanwhile' },
    })
  })

  test('says how its films came together, and takes it back', () => {
    const corpus = {
      reach: 'whole',
      of: { en: ' Films of one city ', 'zh-Hans': '一座城市的影片' },
      chosen: { en: 'By hand.', 'zh-Hans': '' },
      missing: { en: '', 'zh-Hans': '' },
    } as const
    const stated = editStudy(standing, { corpus, upon: { corpus: unsaidCorpus } })
    expect(stated).toMatchObject({
      value: [{ after: { name: 'study', corpus: { reach: 'whole', of: { en: 'Films of one city' } } } }],
    })
    expect(stated.ok && inverse(stated.value)[0]!.after).toEqual(standing)
    const theirs = { ...standing, corpus: { ...corpus, reach: 'sample' } } as const
    expect(editStudy(theirs, { corpus, upon: { corpus: unsaidCorpus } })).toMatchObject({
      refusal: { kind: 'changed-meanwhile' },
    })
  })

  test.each([
    ['字'.repeat(bounds.statement + 1), 'corpus-statement-too-long'],
    ['a\u0000b', 'corpus-statement-not-text'],
  ])('does not keep %#th text that is no statement', (text, kind) => {
    const corpus = { ...unsaidCorpus, missing: { en: '', 'zh-Hans': text } }
    expect(editStudy(standing, { corpus })).toMatchObject({ ok: false, refusal: { kind } })
  })
})

test('a name is read with a syllable for each hanzi, once for each name; anything else is refused', () => {
  const said = (signs: string, reading: string) => editStudy(standing, { readings: [{ signs, reading }] })
  const names = [
    { signs: '单田芳', reading: ' Shàn Tiánfāng ' },
    { signs: '单田芳', reading: 'shan4 tian2 fang1' },
    { signs: '乐亭', reading: 'Làotíng' },
  ]
  expect(editStudy(standing, { readings: names })).toMatchObject({
    value: [
      {
        after: {
          readings: [
            { signs: '乐亭', reading: 'Làotíng' },
            { signs: '单田芳', reading: 'shan4 tian2 fang1' },
          ],
        },
      },
    ],
  })
  for (const [signs, reading] of [
    ['单田芳', 'shàn tián'],
    ['单x', 'shàn x'],
    ['', 'shàn'],
    ['单', 'shn'],
  ] as const)
    expect(said(signs, reading)).toMatchObject({ refusal: { kind: 'reading-unfit', signs, reading } })
  const many = Array.from({ length: 501 }, (_, at) => ({
    signs: String.fromCodePoint(0x4e00 + at),
    reading: 'yī',
  }))
  expect(editStudy(standing, { readings: many })).toMatchObject({ refusal: { kind: 'too-many-readings' } })
})
