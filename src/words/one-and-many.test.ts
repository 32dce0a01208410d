import { describe, expect, test } from 'vitest'
import { english } from './en/catalogue.ts'

type Sentence = (...values: unknown[]) => unknown

const sentences = (value: object, path = ''): [string, Sentence][] =>
  Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'function'
      ? [[`${path}${key}`, inner as Sentence] as [string, Sentence]]
      : typeof inner === 'object' && inner !== null
        ? sentences(inner, `${path}${key}.`)
        : [],
  )

/** An object in which there is one of everything. */
const oneOfEach: object = new Proxy(
  {},
  { get: (_, name) => (typeof name === 'symbol' ? undefined : 1), has: () => true },
)
/** The same where lists are wanted. */
const listOfOne: object = new Proxy(
  {},
  { get: (_, name) => (typeof name === 'symbol' ? undefined : ['one']), has: () => true },
)

const values = [1, oneOfEach, listOfOne, ['one'], 'one']

function callsOf(sentence: Sentence): unknown[][] {
  const lists: unknown[][] = [[]]
  for (let place = 0; place < Math.min(4, Math.max(1, sentence.length)); place++)
    lists.push(
      ...lists
        .filter(({ length }) => length === place)
        .flatMap(list => values.map(value => [...list, value])),
    )
  return lists.filter(({ length }) => length === Math.max(1, Math.min(4, sentence.length)))
}

/** What is counted in these sentences. */
const many =
  'acts|appearances|arrangements|boundaries|changes|coders|codes|contradictions|copies|days|files|films|frames|gaps|hours|intervals|' +
  'kinds|lines|marks|minutes|pages|parts|passes|people|periods|pictures|places|points|recordings|scenes|seconds|' +
  'sequences|shots|slices|spans|stills|streams|stretches|symbols|tasks|titles|tracks|transitions|units|updates|words'
/** “1 shots”, “1 film files”; not the 1 of 0:01 or of 1.1. */
const oneOfMany = new RegExp(String.raw`(?<![\d.,:–-])1 (?:[a-z]+ )?(?:${many})\b`)

describe('of one thing no English sentence speaks as of many', () => {
  test.each(sentences(english))('%s', (_, sentence) => {
    for (const call of callsOf(sentence)) {
      let said: unknown
      try {
        said = sentence(...call)
      } catch {
        continue
      }
      if (typeof said === 'string') expect(said).not.toMatch(oneOfMany)
    }
  })
})
