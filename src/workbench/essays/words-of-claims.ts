import { wordsOfClaims } from '../../essay/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { EssayBlock, EssayLanguage, InEssayLanguages } from '../../study/index.ts'
import { essayLanguages, textOfEssay } from '../../study/index.ts'
import { blockRead } from './block-read.ts'

/** What the texts of an essay have as the words of a claim; empty in a text that does not mark it. */
export async function readWordsOfClaims(
  store: StudyStore,
  essayId: string,
): Promise<(name: string) => InEssayLanguages<string>> {
  const blocks = await store.essays.blocks(essayId)
  const words = new Map(
    essayLanguages.map(language => [language, wordsIn(textOfEssay(blocks, { essayId, language }))]),
  )
  const of = (language: EssayLanguage, name: string) => words.get(language)!.get(name) ?? ''
  return name => ({ en: of('en', name), 'zh-Hans': of('zh-Hans', name) })
}

function wordsIn(blocks: readonly EssayBlock[]): ReadonlyMap<string, string> {
  return wordsOfClaims(
    blocks.filter(({ text }) => text.includes(':claim')).map(({ text }) => blockRead(text)),
  )
}
