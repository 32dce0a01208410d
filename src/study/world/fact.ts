/** Of what a fact is. */
export const factSubjects = ['film', 'version', 'part', 'place', 'event', 'contradiction', 'code'] as const
export type FactSubject = (typeof factSubjects)[number]

/** How far somebody has looked: read in the source, taken over unchecked, or doubted by who wrote it down. */
export const factStandings = ['read', 'unchecked', 'doubtful'] as const
export type FactStanding = (typeof factStandings)[number]

/** A value of one field of something, and who says so. Where sources disagree there are several, and one is used. */
export interface Fact {
  id: string
  about: FactSubject
  aboutId: string
  /** `releaseDate`, `runningTime`, `people`, or any word of the scholar's. */
  field: string
  value: string
  /** Where it comes from, in words; where a source of the list is named, as that was called when it was. */
  says: string
  /** The source of the study's list that says so, which may have been removed since; null where it is in words alone. */
  citedId: string | null
  /** Page, or time. */
  locator: string
  standing: FactStanding
  isUsed: boolean
  note: string
}

export const noFact: Omit<Fact, 'id' | 'about' | 'aboutId' | 'field' | 'value'> = {
  ...{ says: '', citedId: null, locator: '', standing: 'unchecked', isUsed: false, note: '' },
}

/** What is said of one field, the value in use first; a dispute where two values differ. */
export function factsOf(
  facts: readonly Fact[],
  of: Pick<Fact, 'about' | 'aboutId' | 'field'>,
): { facts: readonly Fact[]; isDisputed: boolean } {
  const own = facts.filter(
    ({ about, aboutId, field }) => about === of.about && aboutId === of.aboutId && field === of.field,
  )
  const sorted = [...own].sort((a, b) => Number(b.isUsed) - Number(a.isUsed))
  return { facts: sorted, isDisputed: new Set(own.map(({ value }) => value)).size > 1 }
}
