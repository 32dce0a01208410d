import type {
  Aspect,
  ChoiceList,
  Code,
  Coder,
  Contradiction,
  Film,
  Seen,
  SeenPart,
} from '../../study/index.ts'
import { nameIn, seenParts } from '../../study/index.ts'
import type { Language } from '../../words/index.ts'
import { clockTenths, namesOf, namesOfBook, wordsIn } from '../../words/index.ts'
import { readCode, readFound, readLine, readNumber, readPole } from './seen-texts.ts'
import type { Stretch } from './sight.ts'
import { readStill } from './sight.ts'

/** What evidence names by id. */
export interface NamesOfSeen {
  films: readonly Film[]
  codes: readonly Code[]
  coders: readonly Coder[]
  contradictions: readonly Contradiction[]
  aspects: readonly Aspect[]
  choiceLists: readonly ChoiceList[]
}

/** One part of what was seen, as it is read: its name, its texts, and the stretches whose stills go with it. */
export interface SaidPart {
  part: SeenPart
  label: string
  texts: readonly string[]
  stills: readonly Stretch[]
}

/** What was seen of something as a reader has it, part by part; films and coders under the names that they have now. */
export function saySeen(language: Language, seen: Seen, named: NamesOfSeen): SaidPart[] {
  const { evidence } = wordsIn(language)
  return seenParts.flatMap(part => {
    const texts = seen[part] ?? []
    if (texts.length === 0) return []
    const stills = part === 'stills' ? texts.flatMap(text => readStill(text) ?? []) : []
    const said = sayers[part](texts, { language, named })
    return [{ part, label: evidence.parts[part], texts: said, stills }]
  })
}

interface Saying {
  language: Language
  named: NamesOfSeen
}

type Say = (texts: readonly string[], saying: Saying) => string[]

const asWritten: Say = texts => [...texts]
const codesByName: Say = (texts, { language }) =>
  texts.map(text => {
    const code = readCode(text)
    return code ? nameIn(code.names, language) || code.id : text
  })

const sayers: { readonly [Part in SeenPart]: Say } = {
  values: (texts, { language }) => {
    const { kept } = wordsIn(language)
    return texts.map(text => {
      const seen = readNumber(text)
      if (!seen) return text
      if (seen.name === '') return `${seen.label[language]}: ${seen.number}`
      const name = (kept.numberNames as Readonly<Record<string, string>>)[seen.name] ?? seen.name
      return `${seen.label[language]} · ${name}: ${seen.number}`
    })
  },
  films: (texts, { language, named }) => texts.map(namesOf(language, named).film),
  stills: texts =>
    texts.map(text => {
      const stretch = readStill(text)
      if (!stretch) return text
      const [from, to] = [stretch.startMs, stretch.endMs].map(clockTenths)
      return stretch.startMs === stretch.endMs ? from! : `${from}–${to}`
    }),
  poles: (texts, { language, named }) => texts.map(text => sayPole(text, { language, named })),
  aspects: (texts, { language, named }) => {
    const book = namesOfBook(language, named)
    return texts.map(text => {
      const [aspectId = '', ...values] = text.split(' ')
      const { between } = wordsIn(language).evidence
      return `${book.aspect(aspectId)}: ${values.map(value => book.value(aspectId, value)).join(between)}`
    })
  },
  connotes: codesByName,
  words: asWritten,
  coverage: (texts, { language }) =>
    texts.map(text => {
      const [looked, whole] = text.split(' ').map(Number)
      if (looked === undefined || !whole) return text
      const percent = `${((100 * looked) / whole).toFixed(0)} %`
      return wordsIn(language).evidence.covered({
        ...{ looked: clockTenths(looked), whole: clockTenths(whole), percent },
      })
    }),
  code: codesByName,
  layer: (texts, { language, named }) => texts.map(namesOf(language, named).coder),
  found: (texts, { language, named }) => {
    const { finding, publication } = wordsIn(language)
    return texts.map(text => {
      const found = readFound(text)
      if (!found) return text
      const film = namesOf(language, named).film(found.filmId)
      return publication.foundInFilm({ film, said: finding.ofFilm(found) })
    })
  },
  question: (texts, { language }) => texts.map(text => readLine(text)?.line[language] ?? text),
  sources: asWritten,
  method: asWritten,
}

/** `home → road; mourned; left open`: positions before and after, attitudes to the poles, treatment, certainty. */
function sayPole(text: string, { language, named }: Saying): string {
  const pole = readPole(text)
  if (!pole) return text
  const book = namesOfBook(language, named)
  const { evidence, readings } = wordsIn(language)
  const { contradictionId: id } = pole
  const at = (positions: readonly (typeof pole.positions)[number][]) =>
    positions.map(one => book.position(id, one)).join(evidence.between)
  const [first, second] = book.poles(id)
  const attitudes = [
    pole.attitudeToFirst && `${first}: ${book.choice('attitude', pole.attitudeToFirst)}`,
    pole.attitudeToSecond && `${second}: ${book.choice('attitude', pole.attitudeToSecond)}`,
  ]
  const positions = [at(pole.before), at(pole.positions)].filter(words => words !== '').join(' → ')
  return [
    ...[book.contradiction(id), positions, ...attitudes],
    pole.treatment && book.choice('treatment', pole.treatment),
    pole.certainty && readings.certainties[pole.certainty],
  ]
    .filter(Boolean)
    .join('; ')
}
