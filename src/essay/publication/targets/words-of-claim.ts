import type { Inline } from '../../text/text.ts'
import type { Site } from '../site.ts'
import { linesOf } from '../text/cited.ts'

/** The words of a claim in the text of this language, as a reader has them; empty where the text does not mark it. */
export function wordsOfClaim({ publication, language }: Site, name: string): string {
  const text = publication.texts.find(one => one.language === language)
  return (text?.blocks ?? [])
    .flatMap(linesOf)
    .map(line => wordsIn(line, name))
    .filter(words => words !== '')
    .join(' ')
    .trim()
}

function wordsIn(line: readonly Inline[], name: string): string {
  return line
    .filter(one => one.claim === name)
    .map(one => (one.what === 'words' || one.what === 'number' ? one.text : one.what === 'break' ? ' ' : ''))
    .join('')
}
