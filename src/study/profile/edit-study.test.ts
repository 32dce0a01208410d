import { describe, expect, test } from 'vitest'
import { bounds } from '../bounds.ts'
import { inverse } from '../change.ts'
import { editStudy } from './edit-study.ts'
import type { StudyProfile } from './study-profile.ts'

const standing: StudyProfile = { id: 's', name: 'study', numbers: 'inferential' }

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
})
