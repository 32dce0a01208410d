import { createHash } from 'node:crypto'
import type { PrintedMatter, PublishedEdition } from '../../../essay/index.ts'
import { compareEditions, printEdition, sayChanges } from '../../../essay/index.ts'
import type { EditionsAnswer } from '../../../server/contracts/index.ts'
import type { Edition, EditionPrint, Essay, Result } from '../../../study/index.ts'
import { accepted, refused } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { openGate } from '../../withholding/open-gate.ts'
import { gatherMatter, printedMatter } from './gather-matter.ts'
import type { PublishingStudy } from './wanted.ts'

type Ground = Pick<PublishingStudy, 'store' | 'questions' | 'program' | 'now'>

/** What would be printed of an essay now, in all of its languages. */
export async function printNow(
  study: Ground,
  essay: Essay,
): Promise<{ printed: EditionPrint; digest: string }> {
  const gate = await openGate(study.store, null)
  const day = study.now().slice(0, 10)
  const matter = await gatherMatter(study, essay, { languages: essay.languages, gate, day })
  return printOf(printedMatter(matter, { kept: essay, gate }))
}

/** Which edition is published, and what is another in it than in the one before. */
export async function editionOf(
  { store }: Pick<Ground, 'store'>,
  { id }: Pick<Essay, 'id'>,
  matter: PrintedMatter,
): Promise<PublishedEdition> {
  return besideKept(await store.essays.editions(id), printOf(matter))
}

/** Every edition of an essay, and what would be another if it were published now; by the id or a title of the essay. */
export async function listEditions(study: Ground, essay: string): Promise<Result<EditionsAnswer, Refusal>> {
  const kept = await study.store.essays.called(essay)
  if (!kept) return refused({ kind: 'no-essay-of-that-name', name: essay })
  const editions = await study.store.essays.editions(kept.id)
  const { own, earlier, changes } = besideKept(editions, await printNow(study, kept))
  const gate = await openGate(study.store, null)
  const say = (language: 'en' | 'zh-Hans') =>
    changes === null ? [] : gate.value(sayChanges(changes, language, kept.languages))
  return accepted({
    essayId: kept.id,
    editions: editions.map(({ number, day }) => ({ number, day })),
    isKept: own !== null,
    against: earlier.at(-1) ?? null,
    changes: { en: say('en'), 'zh-Hans': say('zh-Hans') },
  })
}

function besideKept(
  editions: readonly Edition[],
  { printed, digest }: { printed: EditionPrint; digest: string },
): PublishedEdition {
  const last = editions.at(-1)
  const isKept = last?.digest === digest
  const before = isKept ? editions.slice(0, -1) : editions
  const against = before.at(-1)
  return {
    own: isKept ? { number: last.number, keptOn: last.day } : null,
    earlier: before.map(({ number, day }) => ({ number, day })),
    changes: against ? compareEditions(against.printed, printed) : null,
  }
}

function printOf(matter: PrintedMatter): { printed: EditionPrint; digest: string } {
  const printed = printEdition(matter, shortDigest)
  return { printed, digest: shortDigest(JSON.stringify(printed)) }
}

/** Long enough that two texts of one essay never share one. */
function shortDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24)
}
