import { expect, test } from 'vitest'
import { placeIn } from '../acts/acts.ts'
import type { Change } from '../change.ts'
import { applyToList, inverse } from '../change.ts'
import type { DialogueLine, NewDialogueLine } from './dialogue-line.ts'
import { dialogueOfCues, emptyDialogue } from './dialogue-line.ts'

const clock = {
  kind: 'constant' as const,
  rate: { numerator: 25, denominator: 1 },
  offsetTicks: 0,
  frameCount: 100,
  endMs: 4000,
}
const line: NewDialogueLine = { ...emptyDialogue, id: 'l', startMs: 410, endMs: 790, original: ' 厂关了 ' }

function set(dialogue: readonly DialogueLine[], to: NewDialogueLine, upon?: NewDialogueLine) {
  const act = { kind: 'set-dialogue-line', partId: 'p', line: to, ...(upon && { upon }) } as const
  return placeIn('dialogue', { clock, endMs: 4000, dialogue }, act)
}

function after(dialogue: readonly DialogueLine[], placed: ReturnType<typeof set>): DialogueLine[] {
  return applyToList('dialogueLine', dialogue, placed.ok ? placed.value : [])
}

const { partId: _, ...kept } = after([], set([], line))[0]!

test('a line lies on the frames of its part and is taken back as it was', () => {
  expect(kept).toEqual({ ...line, startMs: 400, endMs: 760, original: '厂关了' })
  const [standing] = after([], set([], line))
  const changed = set([standing!], { ...kept, translation: 'The works are closed.' }, kept)
  const [translated] = after([standing!], changed)
  expect(translated).toMatchObject({ original: '厂关了', translation: 'The works are closed.' })
  const back = inverse((changed as { value: Change }).value)
  expect(applyToList('dialogueLine', [translated!], back)).toEqual([standing])
})

test('what two hands write in different fields stands together, and in one field is refused to the later', () => {
  const [standing] = after([], set([], line))
  const [spoken] = after([standing!], set([standing!], { ...kept, speaker: 'Old Liu' }, kept))
  const [both] = after([spoken!], set([spoken!], { ...kept, translation: 'Closed.' }, kept))
  expect(both).toMatchObject({ speaker: 'Old Liu', translation: 'Closed.' })
  expect(set([both!], { ...kept, speaker: 'Young Liu' }, kept)).toMatchObject({
    refusal: { kind: 'changed-meanwhile' },
  })
})

test('a line outside the film, without length, too long or gone is refused', () => {
  const refusalOf = (to: Partial<NewDialogueLine>, upon?: NewDialogueLine) => {
    const placed = set([], { ...line, ...to }, upon)
    return placed.ok ? null : placed.refusal.kind
  }
  expect(refusalOf({ startMs: 4000, endMs: 4400 })).toBe('span-outside-part')
  expect(refusalOf({ endMs: 410 })).toBe('empty-span')
  expect(refusalOf({ original: 'a'.repeat(20_001) })).toBe('line-too-long')
  expect(refusalOf({ speaker: 'two\nrows' })).toBe('line-not-plain')
  expect(refusalOf({}, line)).toBe('no-such-line')
})

test('subtitles in two languages give original and translation, in one cue or in two files', () => {
  const cue = (language: string, text: string) => ({ language, text })
  const said = { original: '厂关了', translation: 'The works are closed' }
  expect(dialogueOfCues([cue('mul', '厂关了\nThe works are closed')])).toEqual(said)
  expect(dialogueOfCues([cue('en', 'The works are closed'), cue('zh-Hans', '厂关了')])).toEqual(said)
  expect(dialogueOfCues([cue('de', 'Das Werk ist zu'), cue('en', 'The works are closed')])).toEqual({
    original: 'Das Werk ist zu',
    translation: 'The works are closed',
  })
  expect(dialogueOfCues([cue('en', 'Closed.\nFor good.')])).toEqual({
    original: 'Closed.\nFor good.',
    translation: '',
  })
})
