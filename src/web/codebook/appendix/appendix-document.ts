import type { Code, Contradiction, Names } from '../../../study/index.ts'
import { codeKinds, codeName, codeTree, familiesOf, nameIn, opposedPositions } from '../../../study/index.ts'
import type { Language, Words } from '../../../words/index.ts'
import { positionName } from '../contradictions/position-name.ts'
import { textsOfContradiction } from '../contradictions/say-contradiction.ts'
import { textsOfCode } from '../say-code.ts'
import { sizeOf } from '../size-of.ts'
import type { Said } from '../TextsSaid.tsx'

export interface AppendixEntry {
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
  facts: readonly Said[]
}

export interface AppendixSection {
  heading: string
  note: string
  entries: readonly AppendixEntry[]
}

/** A codebook as it is printed behind a thesis or an article: every code once, in its place. */
export interface AppendixDocument {
  title: string
  lead: string
  /** BCP 47, of the headings. */
  language: Language
  sections: readonly AppendixSection[]
}

interface Setting {
  study: string
  /** As it is to be printed. */
  date: string
  language: Language
  words: Pick<Words, 'codebook' | 'contradictions'>
}

interface Codebook {
  codes: readonly Code[]
  contradictions: readonly Contradiction[]
}

export function appendixOf({ codes, contradictions }: Codebook, setting: Setting): AppendixDocument {
  const { language, study, date } = setting
  const words = setting.words.codebook
  const sizes = [
    words.size(sizeOf(codes)),
    ...(contradictions.length > 0 ? [setting.words.contradictions.size(sizeOf(contradictions))] : []),
  ]
  return {
    title: words.appendix.title(study),
    lead: words.appendix.lead({ size: sizes.join(words.between), date }),
    language,
    sections: [...sectionsOfCodes(codes, setting), ...sectionOfContradictions(contradictions, setting)],
  }
}

function sectionsOfCodes(codes: readonly Code[], setting: Setting): AppendixSection[] {
  const words = setting.words.codebook
  return codeKinds
    .map(kind => ({
      heading: words.kinds[kind],
      note: words.kindMeanings[kind],
      entries: entriesOf(
        codeTree(codes).filter(({ rootKind }) => rootKind === kind),
        codes,
        setting,
      ),
    }))
    .filter(({ entries }) => entries.length > 0)
}

function sectionOfContradictions(
  contradictions: readonly Contradiction[],
  { words, language }: Setting,
): AppendixSection[] {
  if (contradictions.length === 0) return []
  const { title, meaning, family, signs, retired } = words.contradictions
  const shown = familiesOf(contradictions).flatMap(one => one.contradictions)
  const entries = shown.map((contradiction, index): AppendixEntry => {
    const name = nameIn(contradiction.names, language)
    const facts: Said[] = [
      [family, nameIn(contradiction.family, language)],
      ...opposedPositions.map(
        (position): Said => [signs[position], positionName(contradiction, position, language)],
      ),
    ]
    return {
      ...{ number: String(index + 1), depth: 0, seeNumber: null },
      name: contradiction.retired ? `${name} (${retired.toLowerCase()})` : name,
      other: otherName(contradiction.names, language),
      texts: textsOfContradiction(contradiction, words.contradictions),
      facts: facts.filter(([, said]) => said !== ''),
    }
  })
  return [{ heading: title, note: meaning, entries }]
}

function entriesOf(
  lines: ReturnType<typeof codeTree>,
  codes: readonly Code[],
  setting: Setting,
): AppendixEntry[] {
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
      facts: seeNumber === null ? factsOf(code, codes, setting) : [],
    }
  })
}

function otherNames({ names, pinyin }: Code, language: Language): string {
  return [otherName(names, language), pinyin].filter(Boolean).join(' ')
}

function otherName(names: Names, language: Language): string {
  return names[language] === '' ? '' : names[language === 'en' ? 'zh-Hans' : 'en']
}

function factsOf(code: Code, codes: readonly Code[], setting: Setting): Said[] {
  const { language } = setting
  const words = setting.words.codebook
  const named = (ids: readonly string[]) =>
    codes
      .filter(({ id }) => ids.includes(id))
      .map(other => codeName(other, language))
      .join(words.between)
  const facts: Said[] = [
    [words.unit, words.units[code.unit]],
    [words.judgement, words.judgements[code.judgement]],
    [words.entails, named(code.entailsIds)],
    [words.under, code.parentIds.length > 1 ? named(code.parentIds) : ''],
  ]
  return facts.filter(([, said]) => said !== '')
}
