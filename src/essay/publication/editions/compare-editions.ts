import type {
  EditionPrint,
  InEssayLanguages,
  PrintedClaim,
  PrintedCode,
  PrintedFilm,
} from '../../../study/index.ts'
import { essayLanguages, isSame } from '../../../study/index.ts'

/** One thing in two editions: new in the later one, gone from it, or another in what is named. */
export interface Difference<Thing, Differs extends string> {
  before: Thing | null
  now: Thing | null
  /** Empty where it is new or gone. */
  differs: readonly Differs[]
}

export type DifferingClaim = Difference<
  PrintedClaim,
  'words' | 'kind' | 'evidence' | 'rivals' | 'standing'
> & {
  /** Pieces of evidence that were added, taken away, and that show something else. */
  evidence: { added: number; taken: number; other: number }
}

/** What is another in a later edition of an essay. */
export interface EditionChanges {
  /** Null where the title is the same. */
  titles: { before: InEssayLanguages<string>; now: InEssayLanguages<string> } | null
  /** Paragraphs that are new, and that are gone, of each text; one that was edited is both. */
  paragraphs: InEssayLanguages<{ added: number; gone: number }>
  claims: readonly DifferingClaim[]
  numbers: readonly Difference<EditionPrint['numbers'][number], 'text'>[]
  findings: readonly Difference<EditionPrint['findings'][number], 'numbers'>[]
  films: readonly Difference<PrintedFilm, 'titles' | 'copies'>[]
  codes: readonly Difference<PrintedCode, 'names' | 'meaning'>[]
  /** Null where both rest on the same version of the codebook. */
  codebookVersion: { before: number | null; now: number | null } | null
}

/** What differs between two editions of one essay, in the order of the later one; what is gone comes last. */
export function compareEditions(before: EditionPrint, now: EditionPrint): EditionChanges {
  return {
    titles: isSame(before.titles, now.titles) ? null : { before: before.titles, now: now.titles },
    paragraphs: {
      en: paragraphsBeside(before.paragraphs.en, now.paragraphs.en),
      'zh-Hans': paragraphsBeside(before.paragraphs['zh-Hans'], now.paragraphs['zh-Hans']),
    },
    claims: differing(before.claims, now.claims, ({ name }) => name, claimDiffers).map(one => ({
      ...one,
      evidence: evidenceBeside(one.before?.evidence ?? [], one.now?.evidence ?? []),
    })),
    numbers: differing(before.numbers, now.numbers, ({ name }) => name, {
      text: ({ text }) => text,
    }),
    findings: differing(before.findings, now.findings, ({ id }) => id, { numbers: ({ digest }) => digest }),
    films: differing(before.films, now.films, ({ id }) => id, {
      titles: ({ titles }) => titles,
      copies: ({ copies }) => copies,
    }),
    codes: differing(before.codes, now.codes, ({ id }) => id, {
      names: ({ names }) => names,
      meaning: ({ digest }) => digest,
    }),
    codebookVersion:
      before.codebookVersion === now.codebookVersion
        ? null
        : { before: before.codebookVersion, now: now.codebookVersion },
  }
}

/** Whether a reader of both would find anything else in the later one. */
export function isAnyChange(changes: EditionChanges): boolean {
  const { titles, codebookVersion, paragraphs, ...lists } = changes
  return (
    titles !== null ||
    codebookVersion !== null ||
    essayLanguages.some(language => paragraphs[language].added + paragraphs[language].gone > 0) ||
    Object.values(lists).some(list => list.length > 0)
  )
}

const claimDiffers = {
  words: ({ words }: PrintedClaim) => words,
  kind: ({ what }: PrintedClaim) => what,
  evidence: ({ evidence }: PrintedClaim) => evidence,
  rivals: ({ rivals }: PrintedClaim) => rivals,
  standing: ({ standing }: PrintedClaim) => standing,
}

function differing<Thing, Differs extends string>(
  before: readonly Thing[],
  now: readonly Thing[],
  nameOf: (thing: Thing) => string,
  parts: { readonly [Part in Differs]: (thing: Thing) => unknown },
): Difference<Thing, Differs>[] {
  const old = new Map(before.map(thing => [nameOf(thing), thing]))
  const names = new Set(now.map(nameOf))
  const compared = now.map((thing): Difference<Thing, Differs> => {
    const was = old.get(nameOf(thing)) ?? null
    const all = Object.keys(parts) as Differs[]
    const differs = was === null ? [] : all.filter(part => !isSame(parts[part](was), parts[part](thing)))
    return { before: was, now: thing, differs }
  })
  const gone = before.filter(thing => !names.has(nameOf(thing)))
  return [
    ...compared.filter(one => one.before === null || one.differs.length > 0),
    ...gone.map(thing => ({ before: thing, now: null, differs: [] })),
  ]
}

type Pieces = PrintedClaim['evidence']

function evidenceBeside(before: Pieces, now: Pieces): DifferingClaim['evidence'] {
  const unseen = ({ role, target }: Pieces[number]) => `${role} ${target}`
  const old = new Map(before.map(one => [unseen(one), one.digest]))
  const names = new Set(now.map(unseen))
  return {
    added: now.filter(one => !old.has(unseen(one))).length,
    taken: before.filter(one => !names.has(unseen(one))).length,
    other: now.filter(one => old.has(unseen(one)) && old.get(unseen(one)) !== one.digest).length,
  }
}

function paragraphsBeside(
  before: readonly string[],
  now: readonly string[],
): { added: number; gone: number } {
  const left = new Map<string, number>()
  for (const one of before) left.set(one, (left.get(one) ?? 0) + 1)
  let added = 0
  for (const one of now) {
    const known = left.get(one) ?? 0
    if (known === 0) added++
    else left.set(one, known - 1)
  }
  return { added, gone: [...left.values()].reduce((sum, count) => sum + count, 0) }
}
