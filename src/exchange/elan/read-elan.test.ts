import { describe, expect, test } from 'vitest'
import { readElan } from './read-elan.ts'

const read = (inner: string, root = 'AUTHOR="Ada" DATE="2020-01-01T10:00:00+01:00" FORMAT="3.0"') =>
  readElan([Buffer.from(`<ANNOTATION_DOCUMENT ${root}>${inner}</ANNOTATION_DOCUMENT>`)], 'night shift.eaf')

const slots = (...values: (number | null)[]) =>
  `<TIME_ORDER>${values.map((value, at) => `<TIME_SLOT TIME_SLOT_ID="s${at}"${value === null ? '' : ` TIME_VALUE="${value}"`}/>`).join('')}</TIME_ORDER>`
const aligned = (id: string, from: number, to: number, value: string, more = '') =>
  `<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="${id}" TIME_SLOT_REF1="s${from}" TIME_SLOT_REF2="s${to}" ${more}><ANNOTATION_VALUE>${value}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>`
const referring = (id: string, to: string, value: string, previous?: string) =>
  `<ANNOTATION><REF_ANNOTATION ANNOTATION_ID="${id}" ANNOTATION_REF="${to}" ${previous ? `PREVIOUS_ANNOTATION="${previous}"` : ''}><ANNOTATION_VALUE>${value}</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>`
const tier = (id: string, type: string, annotations: string, more = '') =>
  `<TIER TIER_ID="${id}" LINGUISTIC_TYPE_REF="${type}" ${more}>${annotations}</TIER>`
const type = (id: string, constraint?: string, more = '') =>
  `<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="${id}" ${constraint ? `CONSTRAINTS="${constraint}"` : ''} ${more}/>`

async function spansOf(inner: string, key: string) {
  const film = await read(inner)
  return film.tracks
    .find(track => track.key === key)!
    .annotations.map(({ startMs, endMs, content }) => [startMs, endMs, content])
}

describe('an ELAN document', () => {
  test('shares time evenly where a slot has none, whatever other tiers stand between', async () => {
    const document =
      slots(0, null, 100, null, 900, 1000) +
      tier('p', 'p', aligned('a1', 0, 4, 'whole')) +
      tier(
        't',
        'sub',
        aligned('a2', 0, 1, 'x') + aligned('a3', 1, 3, 'y') + aligned('a4', 3, 4, 'z'),
        'PARENT_REF="p"',
      ) +
      tier('q', 'p', aligned('a5', 2, 5, 'beside')) +
      type('p') +
      type('sub', 'Time_Subdivision')
    expect(await spansOf(document, 't')).toEqual([
      [0, 300, 'x'],
      [300, 600, 'y'],
      [600, 900, 'z'],
    ])
  })

  test('gives what divides an annotation even shares in the order that they name', async () => {
    const document =
      slots(0, 300) +
      tier('p', 'p', aligned('a1', 0, 1, 'whole')) +
      tier(
        'd',
        'div',
        referring('b3', 'a1', 'three', 'b2') +
          referring('b1', 'a1', 'one') +
          referring('b2', 'a1', 'two', 'b1'),
      ) +
      tier('e', 'as', referring('c1', 'b2', 'of two')) +
      type('p') +
      type('div', 'Symbolic_Subdivision') +
      type('as', 'Symbolic_Association')
    expect(await spansOf(document, 'd')).toEqual([
      [200, 300, 'three'],
      [0, 100, 'one'],
      [100, 200, 'two'],
    ])
    expect(await spansOf(document, 'e')).toEqual([[100, 200, 'of two']])
  })

  test('leaves what hangs on nothing, or on itself', async () => {
    const film = await read(
      slots(0, 300) +
        tier('d', 'as', referring('b1', 'gone', 'x') + referring('b2', 'b2', 'y')) +
        type('as', 'Symbolic_Association'),
    )
    expect(film.left).toEqual([{ what: 'd', why: 'without-parent', count: 2 }])
  })

  test.each([
    ['2.7', '<CV_ENTRY DESCRIPTION="black">smoke</CV_ENTRY>'],
    [
      '3.0',
      '<CV_ENTRY_ML CVE_ID="e1"><CVE_VALUE LANG_REF="und" DESCRIPTION="black">smoke</CVE_VALUE></CV_ENTRY_ML>',
    ],
  ])('of version %s says what can be chosen on a tier', async (_, entry) => {
    const film = await read(
      slots(0, 300) +
        tier('s', 'seen', aligned('a1', 0, 1, 'smoke'), 'ANNOTATOR="Bo" PARTICIPANT="P1"') +
        type('seen', undefined, 'CONTROLLED_VOCABULARY_REF="v"') +
        `<CONTROLLED_VOCABULARY CV_ID="v">${entry}</CONTROLLED_VOCABULARY>`,
    )
    expect(film.tracks[0]).toMatchObject({
      use: 'values',
      vocabulary: [{ value: 'smoke', definition: 'black' }],
    })
    expect(film.coders).toEqual(['Bo'])
  })

  test.each([
    ['LANG_REF="zho"', '烟', 'eng: smoke'],
    ['', 'smoke', 'black; zho: 烟'],
  ])('offers what can be chosen in the language of the tier: %s', async (language, chosen, definition) => {
    const entry =
      '<CV_ENTRY_ML CVE_ID="e1"><CVE_VALUE LANG_REF="eng" DESCRIPTION="black">smoke</CVE_VALUE><CVE_VALUE LANG_REF="zho">烟</CVE_VALUE></CV_ENTRY_ML>'
    const film = await read(
      slots(0, 300) +
        tier('s', 'seen', aligned('a1', 0, 1, chosen, 'CVE_REF="e1"'), language) +
        type('seen', undefined, 'CONTROLLED_VOCABULARY_REF="v"') +
        `<CONTROLLED_VOCABULARY CV_ID="v">${entry}</CONTROLLED_VOCABULARY>`,
    )
    expect(film.tracks[0]!.vocabulary).toEqual([{ value: chosen, definition }])
  })

  test('whose vocabulary stands elsewhere knows only what was chosen from it', async () => {
    const film = await read(
      slots(0, 300) +
        tier(
          's',
          'seen',
          aligned('a1', 0, 1, 'smoke', 'CVE_REF="x"') + aligned('a2', 0, 1, 'typed by hand'),
        ) +
        type('seen', undefined, 'CONTROLLED_VOCABULARY_REF="v"') +
        '<CONTROLLED_VOCABULARY CV_ID="v" EXT_REF="er1"/>',
    )
    expect(film.tracks[0]!.vocabulary.map(({ value }) => value)).toEqual(['smoke'])
    expect(film.notes).toContainEqual({ what: 's', why: 'vocabulary-elsewhere', count: 1 })
  })

  test('that counts in frames is read in milliseconds', async () => {
    const document = `<HEADER TIME_UNITS="PAL-frames"/>${slots(0, 25)}${tier('p', 'p', aligned('a', 0, 1, 'x'))}${type('p')}`
    expect(await spansOf(document, 'p')).toEqual([[0, 1000, 'x']])
  })

  test('takes a tier of numbered shots for shots, and one that says more for what it says', async () => {
    const shots = (value: string) =>
      read(
        slots(0, 10, 20) +
          tier('Shots', 'p', aligned('a', 0, 1, '1') + aligned('b', 1, 2, value)) +
          type('p'),
      )
    expect((await shots('2')).tracks[0]!.use).toBe('shots')
    expect((await shots('a hall')).tracks[0]!.use).toBe('text')
  })
})
