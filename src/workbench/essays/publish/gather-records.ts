import type { PublishedRecords } from '../../../essay/index.ts'
import type { StudyStore } from '../../../store/index.ts'
import type { EvidenceTarget, LookedThrough, Pass } from '../../../study/index.ts'
import { lengthOfSpans, mergeSpans } from '../../../study/index.ts'

type Targets = readonly EvidenceTarget[]

/**
 * The records on which claims stand, kind by kind, the lines that texts quote, and the codebook that names them. Memos and
 * lines come as they are.
 */
export async function gatherRecords(
  store: StudyStore,
  targets: Targets,
  {
    coverage,
    lineIds,
  }: { coverage: (pass: Pass) => PublishedRecords['passes'][number]; lineIds: ReadonlySet<string> },
): Promise<PublishedRecords> {
  const named = <Kind extends Parameters<typeof store.essays.named>[0]>(kind: Kind, what: string) =>
    store.essays.named(kind, idsOf(targets, what))
  const mediations = await named('mediation', 'mediation')
  const spans = await store.essays.belonging('mediationSpan', { mediationId: [...mediations.keys()] })
  const excerpts = await named('excerpt', 'excerpt')
  const sources = await store.essays.named(
    'source',
    [...excerpts.values()].map(({ sourceId }) => sourceId),
  )
  const facts = await named('fact', 'fact')
  const marks = [...(await named('mark', 'mark')).values()]
  return {
    marks,
    regions: await store.coding.regionKeys(marks),
    scenes: [...(await named('scene', 'scene')).values()],
    mediations: [...mediations.values()].map(mediation => ({
      mediation,
      spans: spans.filter(({ mediationId }) => mediationId === mediation.id),
    })),
    memos: [...(await named('memo', 'memo')).values()],
    passes: [...(await named('pass', 'pass')).values()].map(coverage),
    excerpts: [...excerpts.values()].map(excerpt => ({
      ...excerpt,
      item: sources.get(excerpt.sourceId)?.item ?? null,
    })),
    events: [...(await named('event', 'event')).values()],
    places: [...(await named('place', 'place')).values()],
    facts: await store.essays.belonging('fact', {
      aboutId: [...new Set([...facts.values()].map(({ aboutId }) => aboutId))],
    }),
    dialogue: [
      ...(await store.essays.named('dialogueLine', [...lineIds, ...idsOf(targets, 'dialogue')])).values(),
    ],
    codes: await store.coding.codes(),
    aspects: await store.coding.aspects(),
    contradictions: await store.coding.contradictions(),
    coders: await store.coding.coders(),
  }
}

/** Ids of targets of one kind. */
export function idsOf(targets: Targets, what: string): string[] {
  return targets.flatMap(target => (target.what === what && 'id' in target ? [target.id] : []))
}

/** How long a pass has looked through, its overlapping stretches counted once. */
export function lookedMsOf(lookedThrough: readonly LookedThrough[]): number {
  const partIds = [...new Set(lookedThrough.map(({ partId }) => partId))]
  return partIds
    .map(id => lengthOfSpans(mergeSpans(lookedThrough.filter(({ partId }) => partId === id))))
    .reduce((sum, one) => sum + one, 0)
}
