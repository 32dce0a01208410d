import { reachedFrom } from '../../study/index.ts'
import type { SystemCode } from './system-finding.ts'

/** Which of these codes stand wherever another of them does, by whatever way the codebook says it. */
export function entailedPairs(
  codes: readonly SystemCode[],
  among: readonly string[],
): { of: string; entailed: string }[] {
  const wanted = new Set(among)
  return among.flatMap(of =>
    [...reachedFrom(codes, of, 'entailsIds')]
      .filter(entailed => entailed !== of && wanted.has(entailed))
      .map(entailed => ({ of, entailed })),
  )
}
