import type { Code } from '../../../study/index.ts'
import { codeKinds, codeName, codeTree } from '../../../study/index.ts'
import type { Language, Words } from '../../../words/index.ts'

type Said = readonly [label: string, said: string]

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
  words: Words['codebook']
}

export function appendixOf(codes: readonly Code[], setting: Setting): AppendixDocument {
  const { words, language, study, date } = setting
  const retired = codes.filter(code => code.retired).length
  return {
    title: words.appendix.title(study),
    lead: words.appendix.lead({ size: words.size({ inUse: codes.length - retired, retired }), date }),
    language,
    sections: codeKinds
      .map(kind => ({
        heading: words.kinds[kind],
        note: words.kindMeanings[kind],
        entries: entriesOf(
          codeTree(codes).filter(({ rootKind }) => rootKind === kind),
          codes,
          setting,
        ),
      }))
      .filter(({ entries }) => entries.length > 0),
  }
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
      name: code.retired ? `${name} (${setting.words.retired.toLowerCase()})` : name,
      other: otherNames(code, setting.language),
      texts: seeNumber === null ? textsOf(code, setting.words) : [],
      facts: seeNumber === null ? factsOf(code, codes, setting) : [],
    }
  })
}

function otherNames({ names, pinyin }: Code, language: Language): string {
  const other = names[language] === '' ? '' : names[language === 'en' ? 'zh-Hans' : 'en']
  return [other, pinyin].filter(Boolean).join(' ')
}

function textsOf(code: Code, words: Words['codebook']): Said[] {
  const texts: Said[] = [
    [words.definition, code.definition],
    [words.whenToUse, code.whenToUse],
    [words.whenNot, code.whenNot],
  ]
  return texts.filter(([, said]) => said !== '')
}

function factsOf(code: Code, codes: readonly Code[], { words, language }: Setting): Said[] {
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
