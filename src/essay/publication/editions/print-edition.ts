import type { EditionPrint, EssayLanguage, InEssayLanguages } from '../../../study/index.ts'
import { nameIn, nameOfTarget, rivalGroups, titleFor } from '../../../study/index.ts'
import type { Block } from '../../text/text.ts'
import { linesOf, wordsOfClaims } from '../../text/words.ts'
import { writeBlock } from '../../text/write-block.ts'
import type { Publication, PublishedClaim, PublishedFilm } from '../publication.ts'
import { blocksIn as allIn } from '../text/cited.ts'

/** What an edition is known by, through the gate as all that is published; its texts are those of every language. */
export type PrintedMatter = Pick<Publication, 'essay' | 'texts' | 'claims' | 'numbers' | 'findings'> & {
  films: readonly PublishedFilm[]
  codes: Publication['records']['codes']
  /** Lines that the texts quote. */
  dialogue: Publication['records']['dialogue']
  versions: Publication['coding']['versions']
}

/** What an edition prints, small enough to be kept. `digest`: of a text, the same for the same text on every machine. */
export function printEdition(matter: PrintedMatter, digest: (text: string) => string): EditionPrint {
  const { essay, texts, claims, numbers, findings, films, codes, dialogue, versions } = matter
  /** A block with the lines that it quotes, as they are said now. */
  const printed = (block: Block) => {
    const lines = allIn(block).flatMap(one =>
      one.what === 'dialogue' ? dialogue.filter(({ id }) => id === one.lineId) : [],
    )
    return [writeBlock(block), ...lines.map(line => JSON.stringify(line))].join('\n')
  }
  const blocksIn = (language: EssayLanguage) => texts.find(one => one.language === language)?.blocks ?? []
  const words = inBoth(language => wordsOfClaims(blocksIn(language)))
  const printedNumbers = new Map(numbersIn(texts[0]?.blocks ?? []))
  const groups = rivalGroups(claims.map(({ claim }) => claim))
  const rivalNames = (claimId: string) =>
    (groups.find(group => group.some(({ id }) => id === claimId)) ?? [])
      .filter(({ id }) => id !== claimId)
      .map(({ name }) => name)
  const of = (value: unknown) => digest(JSON.stringify(value))
  return {
    titles: essay.titles,
    paragraphs: inBoth(language => blocksIn(language).map(block => digest(printed(block)))),
    claims: claims.map(({ claim, evidence, standing }) => ({
      ...{ name: claim.name, what: claim.what, standing },
      words: inBoth(language => words[language].get(claim.name) ?? ''),
      rivals: rivalNames(claim.id),
      evidence: evidence.map(one => ({
        role: one.evidence.role,
        target: nameOfTarget(one.evidence.target),
        digest: of([one.evidence.note, seenOf(one)]),
      })),
    })),
    numbers: numbers.map(({ number: { name } }) => ({ name, text: printedNumbers.get(name) ?? '' })),
    findings: findings.map(({ id, question, outline }) => ({
      ...{ id, question },
      digest: of(outline.en.lines.map(({ key, numbers }) => [key, numbers])),
    })),
    films: films.map(({ film, parts }) => ({
      id: film.id,
      titles: inBoth(language => titleFor(film, language)),
      copies: of(parts.map(({ file }) => file && [file.quickDigest, file.byteSize, file.durationMs])),
    })),
    codes: codes.map(code => {
      // Where it stands in a list, and by which key and colour it is known at the desk, is not what it means.
      const { id, names, colour: _, key: __, position: ___, ...meaning } = code
      return { id, names: inBoth(language => nameIn(names, language)), digest: of(meaning) }
    }),
    codebookVersion: versions.at(-1)?.number ?? null,
  }
}

/** What a reader is shown of evidence now; of what is withheld, that it is. */
function seenOf({ evidence, now, isWithheld }: PublishedClaim['evidence'][number]): unknown {
  return isWithheld ? 'withheld' : (now ?? evidence.pin.seen)
}

function numbersIn(blocks: readonly Block[]): [name: string, text: string][] {
  return blocks.flatMap(block =>
    linesOf(block).flatMap(line => {
      const inNotes = line.flatMap(one => (one.what === 'note' ? one.line : []))
      return [...line, ...inNotes].flatMap((one): [string, string][] =>
        one.what === 'number' ? [[one.name, one.text]] : [],
      )
    }),
  )
}

function inBoth<Value>(of: (language: EssayLanguage) => Value): InEssayLanguages<Value> {
  return { en: of('en'), 'zh-Hans': of('zh-Hans') }
}
