import type { ReadSigns } from './sounds.ts'
import { syllablesRead } from './sounds.ts'

/** How a name is read where the program reads it otherwise: a syllable of pinyin with its tone for each hanzi. */
export interface NameReading {
  signs: string
  reading: string
}

const onlyHanzi = /^\p{Script=Han}+$/u

/** The syllables of a reading as `shan4`, one for each of its hanzi; null where they do not go together. */
export function syllablesOfName({ signs, reading }: NameReading): readonly string[] | null {
  return onlyHanzi.test(signs) ? syllablesRead(reading, [...signs].length) : null
}

/** Reads names as they are corrected and all else as `read` does; of names within each other the longer is meant. */
export function readingNames(names: readonly NameReading[], read: ReadSigns): ReadSigns {
  const known = names
    .map(name => ({ signs: [...name.signs], said: syllablesOfName(name) }))
    .filter(({ said }) => said !== null)
    .sort((a, b) => b.signs.length - a.signs.length)
  if (known.length === 0) return read
  return run => {
    const written = [...run]
    const said = [...read(run)]
    for (let at = 0; at < written.length; ) {
      const name = known.find(({ signs }) => signs.every((sign, index) => written[at + index] === sign))
      if (name) said.splice(at, name.signs.length, ...name.said!)
      at += name?.signs.length ?? 1
    }
    return said
  }
}
