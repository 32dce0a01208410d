/** An element as it stood, of which nothing is understood but that it is to go out again. */
export interface EafElement {
  name: string
  attributes: Record<string, string>
  text: string
  children: EafElement[]
}

export interface EafTier {
  id: string
  type: string
  parent: string | null
  attributes: Record<string, string>
}

/** All of an ELAN document but its times and annotations: what it is built around when it goes out again. */
export interface EafFrame {
  author: string
  /** Everything but tiers, in the order in which it stood. */
  elements: EafElement[]
  tiers: EafTier[]
}

export const constraints = [
  'Time_Subdivision',
  'Symbolic_Subdivision',
  'Symbolic_Association',
  'Included_In',
] as const
export type Constraint = (typeof constraints)[number]

/** How a tier hangs on its parent; null where it hangs on none. */
export function constraintOf(frame: Pick<EafFrame, 'elements'>, tier: EafTier): Constraint | null {
  const type = frame.elements.find(
    ({ name, attributes }) => name === 'LINGUISTIC_TYPE' && attributes['LINGUISTIC_TYPE_ID'] === tier.type,
  )
  const said = type?.attributes['CONSTRAINTS']?.replaceAll(' ', '_')
  return constraints.find(one => one === said) ?? null
}

/** Entries of older forms have no id; this is what they go out with. */
export function idOfEntry(place: number): string {
  return `cveid${place}`
}

/**
 * The vocabulary of a tier: what its type names, with its entries in order. Of an entry in several languages it is the value
 * in the tier's own that is chosen there, and the first where the tier names none; the others are part of what it means.
 */
export function vocabularyOf(
  frame: Pick<EafFrame, 'elements'>,
  tier: EafTier,
): { isElsewhere: boolean; entries: { id: string; value: string; definition: string }[] } | null {
  const type = frame.elements.find(
    ({ name, attributes }) => name === 'LINGUISTIC_TYPE' && attributes['LINGUISTIC_TYPE_ID'] === tier.type,
  )
  const id = type?.attributes['CONTROLLED_VOCABULARY_REF']
  const found = frame.elements.find(
    ({ name, attributes }) => name === 'CONTROLLED_VOCABULARY' && attributes['CV_ID'] === id,
  )
  if (id === undefined || !found) return null
  const entries = found.children.flatMap((entry, at) => {
    if (entry.name === 'CV_ENTRY')
      return {
        id: idOfEntry(at),
        value: entry.text.trim(),
        definition: entry.attributes['DESCRIPTION'] ?? '',
      }
    const values = entry.children.filter(({ name, text }) => name === 'CVE_VALUE' && text.trim() !== '')
    const value =
      values.find(({ attributes }) => attributes['LANG_REF'] === tier.attributes['LANG_REF']) ?? values[0]
    if (entry.name !== 'CV_ENTRY_ML' || !value) return []
    const others = values.filter(other => other !== value).map(inItsLanguage)
    const definition = [value.attributes['DESCRIPTION'] ?? '', ...others]
      .filter(text => text !== '')
      .join('; ')
    return { id: entry.attributes['CVE_ID'] ?? '', value: value.text.trim(), definition }
  })
  return {
    isElsewhere: found.attributes['EXT_REF'] !== undefined,
    entries: entries.filter(
      ({ value }, at) => value !== '' && entries.findIndex(other => other.value === value) === at,
    ),
  }
}

function inItsLanguage({ attributes, text }: EafElement): string {
  return [attributes['LANG_REF'] ?? '', text.trim()].filter(part => part !== '').join(': ')
}

/** A tier that is called after shots, hangs on nothing, and says no more of them than their number. */
export function isListOfShots({ id, parent }: EafTier, annotations: readonly { value: string }[]): boolean {
  return (
    parent === null &&
    /^(?:shots?|镜头)$/i.test(id.trim()) &&
    annotations.every(({ value }, at) => value.trim() === '' || value.trim() === String(at + 1))
  )
}
