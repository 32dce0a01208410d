import type { Code } from '../../study/index.ts'
import type { Words } from '../en/catalogue.ts'
import type { Said } from './said.ts'

/** What a hand has written of a code, under its headings. */
export function textsOfCode(code: Code, words: Words['codebook']): Said[] {
  const texts: Said[] = [
    [words.definition, code.definition],
    [words.whenToUse, code.whenToUse],
    [words.whenNot, code.whenNot],
  ]
  return texts.filter(([, said]) => said !== '')
}
