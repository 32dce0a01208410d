import type { CslItem, DoubtKinds, DoubtLevel } from '../../../study/index.ts'

/** What a rule has found, before it is said of which reference. */
export type Found = DoubtKinds & { level: DoubtLevel; printed?: true }

export const wrong = (doubt: DoubtKinds): Found => ({ ...doubt, level: 'wrong' })
export const doubtful = (doubt: DoubtKinds): Found => ({ ...doubt, level: 'doubtful' })

/** How a sign can be read, without tones. */
export type ReadSign = (sign: string) => readonly string[]

/** A reference as it was printed, where that was kept beside its fields. */
export function printedForm(item: CslItem): string {
  const custom = (item['custom'] ?? {}) as Record<string, unknown>
  const kept = ['seed_text', 'printed', 'as_printed'].map(field => custom[field])
  return (kept.find(text => typeof text === 'string') as string | undefined) ?? ''
}

export function yearOf(item: CslItem, variable = 'issued'): string {
  const date = item[variable] as
    | { 'date-parts'?: (number | string)[][]; raw?: string; literal?: string }
    | undefined
  return String(date?.['date-parts']?.[0]?.[0] ?? /\d{4}/.exec(date?.raw ?? date?.literal ?? '')?.[0] ?? '')
}
