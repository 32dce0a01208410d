import type { Binding, KeyAct, KeyGroup } from '../keyboard-map.ts'

/** A person's own chord for an act, in the place of the first that the program gives it, wherever the act is heard. */
export type OwnKeys = Readonly<Record<string, string>>

/** Groups whose keys are heard at one time, beside those of everywhere. */
const together: readonly (readonly KeyGroup[])[] = [
  ['shots', 'desk', 'measures', 'inspector', 'marks'],
  ['coding', 'desk', 'inspector', 'marks'],
  ['reading', 'plates', 'notebook'],
]

/** What a browser or the system does with a key before a page hears it, or what everyone expects it to do. */
const ofBrowser = new Set([
  ...['Tab', 'Shift+Tab', 'Control+Tab', 'Control+Shift+Tab', 'F5', 'F11', 'F12', 'Alt+F4'],
  ...['Control+t', 'Control+Shift+t', 'Control+n', 'Control+Shift+n', 'Control+w', 'Control+Shift+w'],
  ...['Control+r', 'Control+Shift+r', 'Control+q', 'Control+l', 'Control+p', 'Control+s', 'Control+f'],
  ...['Control+c', 'Control+v', 'Control+x', 'Control+a', 'Control+z', 'Control+y', 'Control+Shift+z'],
])

/** The program's keys with a person's own; what an own key would take from another act is left with that act. */
export function withOwnKeys(bindings: readonly Binding[], own: OwnKeys): readonly Binding[] {
  return Object.entries(own).reduce<readonly Binding[]>(
    (all, [act, chord]) =>
      whyNotKey(all, act as KeyAct, chord)
        ? all
        : all.map(one => (one.act === act ? { ...one, chords: [chord, ...one.chords.slice(1)] } : one)),
    bindings,
  )
}

export type WhyNotKey = { kind: 'of-browser' } | { kind: 'taken'; by: KeyAct }

/** Why a chord cannot be the key of an act; null where it can. */
export function whyNotKey(bindings: readonly Binding[], act: KeyAct, chord: string): WhyNotKey | null {
  if (ofBrowser.has(chord)) return { kind: 'of-browser' }
  const own = bindings.filter(binding => binding.act === act)
  const other = bindings.find(
    binding =>
      binding.act !== act &&
      binding.chords.includes(chord) &&
      own.some(({ group }) => areTogether(group, binding.group)),
  )
  return other ? { kind: 'taken', by: other.act } : null
}

function areTogether(one: KeyGroup, other: KeyGroup): boolean {
  if (one === other || one === 'everywhere' || other === 'everywhere') return true
  return together.some(groups => groups.includes(one) && groups.includes(other))
}
