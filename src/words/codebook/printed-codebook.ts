import type {
  Aspect,
  ChoiceList,
  Code,
  CodeExample,
  CodeGroup,
  Contradiction,
  Names,
} from '../../study/index.ts'
import {
  choiceListNames,
  choicesIn,
  codeGroupName,
  codeGroupSorts,
  codeKinds,
  codeName,
  codesOfGroup,
  codeTree,
  exampleShows,
  familiesOf,
  nameIn,
  opposedPositions,
} from '../../study/index.ts'
import type { Words } from '../en/catalogue.ts'
import type { Language } from '../language.ts'
import { wordsIn } from '../words-in.ts'
import { positionName } from './position-name.ts'
import type { Said } from './said.ts'
import { howAnswered, textsOfAspect, valuesSaid } from './say-aspect.ts'
import { nameOfChoice } from './say-choice.ts'
import { textsOfCode } from './say-code.ts'
import { textsOfContradiction } from './say-contradiction.ts'
import { sizeOf, sizesOfGroups } from './size-of.ts'

/** A frame beside a definition, by the id of its example. */
export interface PrintedStill {
  id: string
  caption: string
}

export interface PrintedEntry {
  /** Counted through its kind, as `2.1`. */
  number: string
  /** 0 at the head of its kind. */
  depth: number
  name: string
  /** Its name in the other language and in pinyin, or nothing. */
  other: string
  /** Where it is described, if it stands under several codes and not here. */
  seeNumber: string | null
  texts: readonly Said[]
  stills: readonly PrintedStill[]
  facts: readonly Said[]
}

export interface PrintedSection {
  heading: string
  note: string
  entries: readonly PrintedEntry[]
}

/** A codebook as it is printed behind a thesis or an article: every code once, in its place. */
export interface PrintedCodebook {
  title: string
  lead: string
  /** BCP 47, of the headings. */
  language: Language
  sections: readonly PrintedSection[]
}

interface Setting {
  study: string
  /** As it is to be printed. */
  date: string
  language: Language
}

interface InWords extends Setting {
  words: Words
}

export interface CodebookToPrint {
  codes: readonly Code[]
  contradictions: readonly Contradiction[]
  aspects: readonly Aspect[]
  groups: readonly CodeGroup[]
  choiceLists: readonly ChoiceList[]
  /** Only those of which there is a picture. */
  examples: readonly (CodeExample & { /** The film and the time. */ place: string })[]
}

export function printedCodebook(codebook: CodebookToPrint, asked: Setting): PrintedCodebook {
  const { codes, contradictions, aspects, groups } = codebook
  const { language, study, date } = asked
  const setting = { ...asked, words: wordsIn(language) }
  const words = setting.words.codebook
  const sizes = [
    words.size(sizeOf(codes)),
    ...(contradictions.length > 0 ? [setting.words.contradictions.size(sizeOf(contradictions))] : []),
    ...(aspects.length > 0 ? [setting.words.aspects.size(sizeOf(aspects))] : []),
    ...(groups.length > 0 ? [setting.words.codeGroups.size(sizesOfGroups(groups))] : []),
  ]
  return {
    title: words.appendix.title(study),
    lead: words.appendix.lead({ size: sizes.join(words.between), date }),
    language,
    sections: [
      ...sectionsOfCodes(codebook, setting),
      ...sectionOfGroups(codebook, setting),
      ...sectionOfAspects(aspects, setting),
      ...sectionOfContradictions(contradictions, setting),
      ...sectionOfChoices(codebook, setting),
    ],
  }
}

function sectionsOfCodes(codebook: CodebookToPrint, setting: InWords): PrintedSection[] {
  const words = setting.words.codebook
  return codeKinds
    .map(kind => ({
      heading: words.kinds[kind],
      note: words.kindMeanings[kind],
      entries: entriesOf(
        codeTree(codebook.codes).filter(({ rootKind }) => rootKind === kind),
        codebook,
        setting,
      ),
    }))
    .filter(({ entries }) => entries.length > 0)
}

function sectionOfContradictions(
  contradictions: readonly Contradiction[],
  { words, language }: InWords,
): PrintedSection[] {
  if (contradictions.length === 0) return []
  const { title, meaning, family, signs, retired } = words.contradictions
  const shown = familiesOf(contradictions).flatMap(one => one.contradictions)
  const entries = shown.map((contradiction, index): PrintedEntry => {
    const name = nameIn(contradiction.names, language)
    const facts: Said[] = [
      [family, nameIn(contradiction.family, language)],
      ...opposedPositions.map(
        (position): Said => [signs[position], positionName(contradiction, position, language)],
      ),
    ]
    return {
      ...{ number: String(index + 1), depth: 0, seeNumber: null, stills: [] },
      name: contradiction.retired ? `${name} (${retired.toLowerCase()})` : name,
      other: otherName(contradiction.names, language),
      texts: textsOfContradiction(contradiction, words.contradictions),
      facts: facts.filter(([, said]) => said !== ''),
    }
  })
  return [{ heading: title, note: meaning, entries }]
}

function sectionOfAspects(aspects: readonly Aspect[], { words, language }: InWords): PrintedSection[] {
  if (aspects.length === 0) return []
  const { title, meaning, values, retired } = words.aspects
  const entries = aspects.map((aspect, index): PrintedEntry => {
    const name = nameIn(aspect.names, language)
    return {
      ...{ number: String(index + 1), depth: 0, seeNumber: null, stills: [] },
      name: aspect.retired ? `${name} (${retired.toLowerCase()})` : name,
      other: otherName(aspect.names, language),
      texts: textsOfAspect(aspect, words.aspects),
      facts: [[values, `${valuesSaid(aspect, language)} (${howAnswered(aspect, words)})`]],
    }
  })
  return [{ heading: title, note: meaning, entries }]
}

function sectionOfGroups({ groups, codes }: CodebookToPrint, { words, language }: InWords): PrintedSection[] {
  if (groups.length === 0) return []
  const { title, sorts, note } = words.codeGroups
  const inOrder = codeGroupSorts.flatMap(sort => groups.filter(group => group.sort === sort))
  const entries = inOrder.map((group, index): PrintedEntry => {
    const members = codesOfGroup(group, codes).map(code => codeName(code, language))
    return {
      ...{ number: String(index + 1), depth: 0, seeNumber: null, stills: [] },
      name: codeGroupName(group, codes, language),
      other: otherName(group.names, language),
      texts: group.note === '' ? [] : [[note, group.note]],
      facts: [[sorts[group.sort], members.join(words.codebook.between)]],
    }
  })
  return [{ heading: title, note: words.codeGroups.meaning, entries }]
}

function sectionOfChoices(
  { contradictions, choiceLists }: CodebookToPrint,
  { words, language }: InWords,
): PrintedSection[] {
  if (contradictions.length === 0) return []
  const { title, meaning, names, meanings } = words.choiceLists
  const entries = choiceListNames.map(
    (list, index): PrintedEntry => ({
      ...{ number: String(index + 1), depth: 0, seeNumber: null, stills: [] },
      ...{ name: names[list], other: '', texts: [] },
      facts: [
        [
          meanings[list].replace(/[.。]$/, ''),
          choicesIn(choiceLists, list)
            .filter(({ retired }) => !retired)
            .map(value => nameOfChoice(value, list, language))
            .join(words.codebook.between),
        ],
      ],
    }),
  )
  return [{ heading: title, note: meaning, entries }]
}

function stillsOf({ id }: Code, { examples }: CodebookToPrint, { words }: InWords): PrintedStill[] {
  const { shown, showsFrame } = words.codebook
  return exampleShows.flatMap(shows =>
    examples
      .filter(example => example.codeId === id && example.shows === shows)
      .map(example => ({ id: example.id, caption: showsFrame(example.place, shown[shows]) })),
  )
}

function entriesOf(
  lines: ReturnType<typeof codeTree>,
  codebook: CodebookToPrint,
  setting: InWords,
): PrintedEntry[] {
  const numbers: number[] = []
  const described = new Map<string, string>()
  return lines.map(({ code, depth }) => {
    numbers.length = depth + 1
    numbers[depth] = (numbers[depth] ?? 0) + 1
    const number = numbers.join('.')
    const seeNumber = described.get(code.id) ?? null
    if (seeNumber === null) described.set(code.id, number)
    const name = codeName(code, setting.language)
    return {
      ...{ number, depth, seeNumber },
      name: code.retired ? `${name} (${setting.words.codebook.retired.toLowerCase()})` : name,
      other: otherNames(code, setting.language),
      texts: seeNumber === null ? textsOfCode(code, setting.words.codebook) : [],
      stills: seeNumber === null ? stillsOf(code, codebook, setting) : [],
      facts: seeNumber === null ? factsOf(code, codebook, setting) : [],
    }
  })
}

function otherNames({ names, pinyin }: Code, language: Language): string {
  return [otherName(names, language), pinyin].filter(Boolean).join(' ')
}

function otherName(names: Names, language: Language): string {
  return names[language] === '' ? '' : names[language === 'en' ? 'zh-Hans' : 'en']
}

function factsOf(code: Code, { codes, aspects, groups }: CodebookToPrint, setting: InWords): Said[] {
  const { language } = setting
  const words = setting.words.codebook
  const named = (ids: readonly string[], of: readonly { id: string; names: Names }[] = codes) =>
    of
      .filter(({ id }) => ids.includes(id))
      .map(({ names }) => nameIn(names, language))
      .join(words.between)
  const facts: Said[] = [
    [words.unit, words.units[code.unit]],
    [words.judgement, words.judgements[code.judgement]],
    [words.entails, named(code.entailsIds)],
    [words.under, code.parentIds.length > 1 ? named(code.parentIds) : ''],
    [setting.words.aspects.asksFor, named(code.aspectIds, aspects)],
    ...groups
      .filter(({ codeIds }) => codeIds.includes(code.id))
      .map((group): Said => {
        const { sorts, against, inPlaceOf } = setting.words.codeGroups
        const others = named(group.codeIds.filter(id => id !== code.id))
        return [sorts[group.sort], group.sort === 'opposition' ? against(others) : inPlaceOf(others)]
      }),
  ]
  return facts.filter(([, said]) => said !== '')
}
