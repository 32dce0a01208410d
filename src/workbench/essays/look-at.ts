import { createHash } from 'node:crypto'
import type { Sight } from '../../essay/index.ts'
import type { EvidenceTarget, EvidenceTargetKind, Pin } from '../../study/index.ts'
import { nameOfTarget } from '../../study/index.ts'
import { gatherBeside } from './sights/beside.ts'
import { lookAtCoding } from './sights/look-at-coding.ts'
import { lookAtFindings } from './sights/look-at-findings.ts'
import { lookAtQueries } from './sights/look-at-queries.ts'
import { lookAtSources } from './sights/look-at-sources.ts'
import { lookAtSpans } from './sights/look-at-spans.ts'
import type { LookingStudy, Looks } from './sights/looks.ts'

const looks: Looks = {
  ...lookAtCoding,
  ...lookAtSpans,
  ...lookAtSources,
  ...lookAtFindings,
  ...lookAtQueries,
}

/**
 * How targets stand now, as pins; null for one that is not there. Records are read kind by kind, however many targets
 * there are; a finding whose counts are others now is asked again, which may take long.
 */
export async function lookAt(
  study: LookingStudy,
  targets: readonly EvidenceTarget[],
): Promise<(target: EvidenceTarget) => Pin | null> {
  const byKind = new Map<EvidenceTargetKind, EvidenceTarget[]>()
  for (const target of new Map(targets.map(one => [nameOfTarget(one), one])).values())
    byKind.set(target.what, [...(byKind.get(target.what) ?? []), target])
  if (byKind.size === 0) return () => null
  const beside = await gatherBeside(study)
  const sights = new Map<string, Sight | null>()
  for (const [what, ofKind] of byKind) {
    const look = looks[what] as (
      study: LookingStudy,
      targets: readonly EvidenceTarget[],
      known: typeof beside,
    ) => Promise<(target: EvidenceTarget) => Sight | null>
    const see = await look(study, ofKind, beside)
    for (const target of ofKind) sights.set(nameOfTarget(target), see(target))
  }
  const { codebookVersion } = beside
  const at = study.now()
  return target => {
    const sight = sights.get(nameOfTarget(target)) ?? null
    if (!sight) return null
    const { seen, whole, layer } = sight
    return { seen, digest: digestOf(whole), codebookVersion, layer, softwareVersion: study.program, at }
  }
}

function digestOf(whole: unknown): string {
  return createHash('sha256').update(JSON.stringify(whole)).digest('hex')
}
