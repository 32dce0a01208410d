import type { EssayAnswer, EssaysAnswer, PassesAnswer } from '../../server/contracts/index.ts'
import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { OpenStudy } from '../open-study.ts'

type Ground = Pick<OpenStudy, 'store'>

export async function listEssays({ store }: Ground): Promise<EssaysAnswer> {
  const essays = await store.essays.all()
  const { claims } = await store.essays.claims(null)
  return {
    essays,
    claims: essays.map(({ id }) => ({
      essayId: id,
      claims: claims.filter(({ essayId }) => essayId === id).length,
    })),
  }
}

/** One essay with its texts, its claims and what they stand on. */
export async function readEssay({ store }: Ground, essayId: string): Promise<Result<EssayAnswer, Refusal>> {
  const essay = await store.essays.find(essayId)
  if (!essay) return refused({ kind: 'no-such-essay' })
  return accepted({
    essay,
    blocks: await store.essays.blocks(essayId),
    ...(await store.essays.claims(essayId)),
  } as EssayAnswer)
}

const mostPasses = 5000

/** Passes on which a claim of absence can stand, whoever looked: what each pass looked for, not what it found. */
export async function listPasses({ store }: Ground): Promise<PassesAnswer> {
  return { passes: await store.coding.newestPasses(null, mostPasses) }
}
