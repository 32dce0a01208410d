import type { Words } from '../../words/index.ts'

/** What a key does; the words room has a name for each. */
export type KeyAct = keyof Words['keys']['acts']

/** Where keys are heard; the words room has a name for each. */
export type KeyGroup = keyof Words['keys']['groups']

export interface Binding {
  act: KeyAct
  group: KeyGroup
  /**
   * The first is the one that hints show. `Control+` stands for the command key on a Mac too; `k+l` is l while k is
   * held down.
   */
  chords: readonly string[]
  /** Goes on while the key is held down. */
  repeats?: true
  /** Heard while something is written, too. */
  inFields?: true
}

/** Undo and redo. */
export const turning: readonly KeyOfGroup[] = [
  { act: 'undo', chords: ['Control+z'], repeats: true },
  { act: 'redo', chords: ['Control+Shift+z', 'Control+y'], repeats: true },
]

export type KeyOfGroup = Omit<Binding, 'group'>

export function within(group: KeyGroup, keys: readonly KeyOfGroup[]): Binding[] {
  return keys.map(key => ({ ...key, group }))
}

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat'> &
  Partial<Pick<KeyboardEvent, 'code'>>

/** What a key press means in the groups at hand, or null; of groups that lie over each other the last is asked first. */
export function bindingOfKey(
  bindings: readonly Binding[],
  press: KeyPress,
  groups: ReadonlySet<KeyGroup>,
  held: Iterable<string> = [],
): Binding | null {
  const chord = chordOf(press)
  const of = (wanted: string) =>
    bindings.findLast(({ group, chords }) => groups.has(group) && chords.includes(wanted))
  const binding = [...held].map(key => of(`${key}+${chord}`)).find(Boolean) ?? of(chord)
  return binding && (!press.repeat || binding.repeats) ? binding : null
}

/** How a press is written in a binding. */
export function chordOf(press: KeyPress): string {
  // With Alt a Mac writes signs in the place of digits: the key itself says which it is.
  const digit = press.altKey ? press.code?.match(/^Digit(\d)$/)?.[1] : undefined
  const key = digit ?? (press.key.length === 1 ? press.key.toLowerCase() : press.key)
  const isSign = press.key.length === 1 && !/[a-z0-9 ]/i.test(press.key)
  return [
    press.ctrlKey || press.metaKey ? 'Control+' : '',
    press.altKey ? 'Alt+' : '',
    // A sign is written with Shift on one keyboard and without on the next.
    press.shiftKey && !isSign ? 'Shift+' : '',
    key,
  ].join('')
}
