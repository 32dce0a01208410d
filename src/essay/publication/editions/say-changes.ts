import type { EssayLanguage, InEssayLanguages } from '../../../study/index.ts'
import { nameIn } from '../../../study/index.ts'
import type { Words } from '../../../words/index.ts'
import { wordsIn } from '../../../words/index.ts'
import type { DifferingClaim, EditionChanges } from './compare-editions.ts'

/** One difference in words; what stood there and what stands there now, where both are short enough to be set side by side. */
export interface SaidDifference {
  what: string
  before: string | null
  now: string | null
}

export interface SaidChanges {
  title: string
  differences: SaidDifference[]
}

/** What differs between two editions, section by section; sections of which nothing differs are not there. */
export function sayChanges(
  changes: EditionChanges,
  language: EssayLanguage,
  /** The languages in which the essay is written. */
  written: readonly EssayLanguage[],
): SaidChanges[] {
  const words = wordsIn(language)
  const said = words.editions
  const both = (texts: InEssayLanguages<string>) => nameIn(texts, language)
  const text = (what: string, before: string | null = null, now: string | null = null) => ({
    what,
    before,
    now,
  })
  const title = changes.titles
  const sections: SaidChanges[] = [
    {
      title: said.text,
      differences: [
        ...(title ? [text(said.titleDiffers, both(title.before), both(title.now))] : []),
        ...written
          .map(one => ({ one, ...changes.paragraphs[one] }))
          .filter(({ added, gone }) => added + gone > 0)
          .map(({ one, added, gone }) =>
            text(
              said.paragraphs({
                language: written.length > 1 ? said.inText[one] : '',
                ...edits(added, gone),
              }),
            ),
          ),
      ],
    },
    { title: said.claims, differences: changes.claims.map(claim => sayClaim(claim, words, language)) },
    {
      title: said.numbers,
      differences: changes.numbers.map(({ before, now }) =>
        text(
          said.change(said.number((now ?? before)!.name), kindOfChange(before, now)),
          before?.text ?? null,
          now?.text ?? null,
        ),
      ),
    },
    {
      title: said.findings,
      differences: changes.findings.map(({ before, now }) => {
        const { question } = (now ?? before)!
        const { questions } = words
        const name = question in questions ? questions[question as keyof typeof questions].name : question
        return text(said.finding(name, kindOfChange(before, now)))
      }),
    },
    {
      title: said.films,
      differences: changes.films.map(({ before, now, differs }) => {
        const name = both((now ?? before)!.titles) || words.corpus.untitled
        if (!before || !now) return text(said.change(name, kindOfChange(before, now)))
        const renamed = both(before.titles) !== both(now.titles)
        return text(
          said.filmDiffers(name, differs),
          renamed ? both(before.titles) : null,
          renamed ? both(now.titles) : null,
        )
      }),
    },
    {
      title: said.codes,
      differences: [
        ...(changes.codebookVersion ? [text(said.codebook(changes.codebookVersion))] : []),
        ...changes.codes.map(({ before, now, differs }) => {
          const name = both((now ?? before)!.names)
          if (!before || !now) return text(said.change(name, kindOfChange(before, now)))
          const renamed = both(before.names) !== both(now.names)
          return text(
            said.codeDiffers(name, differs),
            renamed ? both(before.names) : null,
            renamed ? both(now.names) : null,
          )
        }),
      ],
    },
  ]
  return sections.filter(({ differences }) => differences.length > 0)
}

function sayClaim(
  { before, now, differs, evidence }: DifferingClaim,
  words: Words,
  language: EssayLanguage,
): SaidDifference {
  const said = words.editions
  const { kinds, standings } = words.claims
  const claim = (now ?? before)!
  const kindOf = (what: string) => kinds[what as keyof typeof kinds] ?? what
  const name = `${kindOf(claim.what)} ${claim.name}`
  const own = (one: typeof before) => one && nameIn(one.words, language)
  if (!before || !now)
    return { what: said.change(name, kindOfChange(before, now)), before: own(before), now: own(now) }
  const standingOf = (standing: string) => standings[standing as keyof typeof standings] ?? standing
  const reasons = [
    ...(differs.includes('words') ? [said.wordsDiffer] : []),
    ...(differs.includes('kind')
      ? [said.kindDiffers({ before: kindOf(before.what), now: kindOf(now.what) })]
      : []),
    ...(differs.includes('evidence') ? [said.evidenceDiffers(evidence)] : []),
    ...(differs.includes('rivals') ? [said.rivalsDiffer(now.rivals)] : []),
    ...(differs.includes('standing')
      ? [said.standingDiffers({ before: standingOf(before.standing), now: standingOf(now.standing) })]
      : []),
  ]
  const isEdited = own(before) !== own(now)
  return {
    what: said.claimDiffers(name, reasons),
    before: isEdited ? own(before) : null,
    now: isEdited ? own(now) : null,
  }
}

/** A paragraph that was edited is gone and another is there: as many as there are of both are said to differ. */
function edits(added: number, gone: number): { edited: number; added: number; gone: number } {
  const edited = Math.min(added, gone)
  return { edited, added: added - edited, gone: gone - edited }
}

type KindOfChange = 'new' | 'gone' | 'other'

function kindOfChange(before: unknown, now: unknown): KindOfChange {
  return !before ? 'new' : now ? 'other' : 'gone'
}
