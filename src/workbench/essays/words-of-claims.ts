import { parseBlock, wordsOfClaims } from '../../essay/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { EssayBlock, EssayLanguage, InEssayLanguages } from '../../study/index.ts'
import { essayLanguages, textOfEssay } from '../../study/index.ts'

/** Blocks as they were last read, by their text: of a long essay nearly all are the same from one time to the next. */
const readBefore = new WeakMap<StudyStore, Map<string, ReturnType<typeof parseBlock>>>()
const mostKept = 20_000

/** What the texts of an essay have as the words of a claim; empty in a text that does not mark it. */
export async function readWordsOfClaims(
  store: StudyStore,
  essayId: string,
): Promise<(name: string) => InEssayLanguages<string>> {
  const blocks = await store.essays.blocks(essayId)
  const words = new Map(
    essayLanguages.map(language => [language, wordsIn(store, textOfEssay(blocks, { essayId, language }))]),
  )
  const of = (language: EssayLanguage, name: string) => words.get(language)!.get(name) ?? ''
  return name => ({ en: of('en', name), 'zh-Hans': of('zh-Hans', name) })
}

function wordsIn(store: StudyStore, blocks: readonly EssayBlock[]): ReadonlyMap<string, string> {
  const known = readBefore.get(store) ?? new Map()
  if (known.size > mostKept) known.clear()
  readBefore.set(store, known)
  return wordsOfClaims(
    blocks
      .filter(({ text }) => text.includes(':claim'))
      .map(({ text }) => {
        const block = known.get(text) ?? parseBlock(text)
        known.set(text, block)
        return block
      }),
  )
}
