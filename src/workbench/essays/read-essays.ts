import { readStill } from '../../essay/index.ts'
import type { EssayAnswer, EssaysAnswer, PassesAnswer } from '../../server/contracts/index.ts'
import type { Evidence, Result } from '../../study/index.ts'
import { accepted, fileWithFrames, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { OpenStudy } from '../open-study.ts'

type Ground = Pick<OpenStudy, 'store'>

export async function listEssays({ store }: Ground): Promise<EssaysAnswer> {
  const essays = await store.essays.all()
  const counts = await store.essays.claimCounts()
  return { essays, claims: essays.map(({ id }) => ({ essayId: id, claims: counts.get(id) ?? 0 })) }
}

/** One essay with its texts, its claims and what they stand on. */
export async function readEssay({ store }: Ground, essayId: string): Promise<Result<EssayAnswer, Refusal>> {
  const essay = await store.essays.find(essayId)
  if (!essay) return refused({ kind: 'no-such-essay' })
  const claims = await store.essays.claims(essayId)
  return accepted({
    ...{ essay, blocks: await store.essays.blocks(essayId), ...claims },
    parts: await partsOf(store, claims),
  } as EssayAnswer)
}

/** Of hundreds of films only what a still and a time are made of: their shots are read where they are shown. */
async function partsOf(
  store: Ground['store'],
  { evidence }: { evidence: readonly Evidence[] },
): Promise<EssayAnswer['parts']> {
  const partIds = new Set(
    evidence.flatMap(({ target, pin }) => [
      ...('partId' in target ? [target.partId] : []),
      ...(pin.seen.stills ?? []).slice(0, 1).flatMap(still => readStill(still)?.partId ?? []),
    ]),
  )
  if (partIds.size === 0) return []
  const stills = await store.essays.belonging('chosenStill', { partId: [...partIds] })
  return (await store.films.all()).flatMap(({ parts, files }) =>
    parts.flatMap(part => {
      if (!partIds.has(part.id)) return []
      const file = fileWithFrames({ part, files })
      const { id: partId } = part
      return [
        {
          ...{ partId, fileId: file?.id ?? null, clock: (file?.clock ?? null) as never },
          stills: stills.filter(one => one.partId === partId),
        },
      ]
    }),
  )
}

const mostPasses = 5000

/** Passes on which a claim of absence can stand, whoever looked: what each pass looked for, not what it found. */
export async function listPasses({ store }: Ground): Promise<PassesAnswer> {
  return { passes: await store.coding.newestPasses(null, mostPasses) }
}
