import type { QuestionBook } from '../../../findings/index.ts'
import type { StudyStore } from '../../../store/index.ts'
import type { Aspect, Code, Result } from '../../../study/index.ts'
import { accepted, isInUse } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { languages, wordsIn } from '../../../words/index.ts'
import type { Gathered, Wanted } from './gathered.ts'
import { filmsInTwoPeriods } from './two-periods.ts'

/** Films in two periods, with what the codebook holds beside codes. */
export async function filmsWithCodebook(
  store: StudyStore,
  wanted: Wanted['films-with-codebook'],
): Promise<Result<Gathered<'films-with-codebook'>, Refusal>> {
  const found = await filmsInTwoPeriods(store, wanted)
  if (!found.ok) return found
  const { counted, about, digest } = found.value
  const inUse = <Some extends { retired: boolean }>(list: readonly Some[]) =>
    list.filter(({ retired }) => !retired)
  const codes = (await store.coding.codes()).filter(isInUse)
  const those = (kind: Code['kind']) => codes.filter(code => code.kind === kind).map(({ id }) => id)
  const aspects = inUse(await store.coding.aspects())
  const book: QuestionBook = {
    ...{ spaces: those('space'), subjects: those('subject') },
    contradictions: inUse(await store.coding.contradictions()).map(({ id }) => id),
    aspects: aspects.map(({ id, values, takesSeveral }) => ({
      ...{ id, takesSeveral, valueIds: values.map(value => value.id) },
    })),
    channelId: aspects.find(isChannel)?.id ?? null,
  }
  return accepted({ counted: { ...counted, book }, about, digest: JSON.stringify([digest, book]) })
}

/** Called as the one that is proposed, in either language: nothing else says so of an aspect. */
function isChannel({ names }: Aspect): boolean {
  return languages.some(
    language => names[language].trim() === wordsIn(language).aspects.proposals.channel.name,
  )
}
