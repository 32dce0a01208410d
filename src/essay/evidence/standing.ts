import type { InEssayLanguages, KeptAsOf, Pin, Reason, Seen, SeenPart, Standing } from '../../study/index.ts'
import { essayLanguages, reasons, seenParts, standings } from '../../study/index.ts'
import { readLine, readNumber } from './seen-texts.ts'

/** How one thing stands on which a claim rests, or from which a number was printed. */
export interface PieceStanding {
  standing: Standing
  reasons: Reason[]
  /** Its writer has let this very difference stand. */
  isKept: boolean
}

/** How a whole claim stands: as the worst of what it stands on, and as its words. */
export interface ClaimStanding {
  standing: Standing
  reasons: Reason[]
  isKept: boolean
}

/**
 * Whether what was seen of a target is what would be seen now. Fresh: all of it is as it was. Touched: something else
 * is, and everything that a reader sees is the same. Stale: a reader would see something else. Broken: it is gone.
 */
export function standingOf(pin: Pin, now: Pin | null, asOf: KeptAsOf | null): PieceStanding {
  if (!now) return { standing: 'broken', reasons: ['gone'], isKept: asOf !== null && asOf.seen === null }
  const differing = partsThatDiffer(pin.seen, now.seen)
  if (differing.length === 0)
    return { standing: now.digest === pin.digest ? 'fresh' : 'touched', reasons: [], isKept: false }
  const isKept = asOf?.seen != null && partsThatDiffer(asOf.seen, now.seen).length === 0
  return { standing: 'stale', reasons: differing, isKept }
}

/** The parts of which one reader sees something else than another. */
export function partsThatDiffer(before: Seen, now: Seen): SeenPart[] {
  const differing = seenParts.filter(
    // What an older program pinned of a measurement says no method: none is known to be another.
    part => !isSeenSame(part, before[part], now[part]) && !(part === 'method' && !before.method),
  )
  if (!differing.includes('values')) return differing
  // A number whose line has another name now is the same number of a code that was renamed.
  const [were, are] = [before, now].map(({ values = [] }) => values.map(withoutLabel))
  if (!areSame(were, are)) return differing
  return seenParts.filter(part => part !== 'values' && (part === 'code' || differing.includes(part)))
}

/** Nearly always they are: an essay asks this some ten thousand times for one change. */
function areSame(before: readonly string[] = [], now: readonly string[] = []): boolean {
  return before.length === now.length && before.every((text, at) => text === now[at])
}

/** Of a query it is what was asked, whatever it is called. */
function isSeenSame(
  part: SeenPart,
  before: readonly string[] | undefined,
  now: readonly string[] | undefined,
): boolean {
  return areSame(before, now) || (part === 'question' && areSame(before?.map(asAsked), now?.map(asAsked)))
}

/** A query is the same, whatever the things are called now that it names. */
function asAsked(text: string): string {
  return readLine(text)?.asked ?? text
}

function withoutLabel(text: string): string {
  const number = readNumber(text)
  return number ? `${number.name} ${number.number}` : text
}

/**
 * `words`: the claim's words in each text as it stands now, empty where the text does not mark it. What its writer let
 * stand weighs no more; a sentence that was edited since the check does.
 */
export function standingOfClaim(
  pieces: readonly PieceStanding[],
  { checked, words }: { checked: InEssayLanguages<string>; words: InEssayLanguages<string> },
): ClaimStanding {
  const isThere = essayLanguages.some(language => words[language] !== '')
  const other = essayLanguages.filter(language => words[language] !== checked[language])
  // Words that were paired with it later were never checked; those that were checked may all stand.
  const added = other.filter(language => checked[language] === '')
  const ofSentence: Reason[] = [
    ...(other.length > added.length ? (['sentence'] as const) : []),
    ...(added.length > 0 ? (['unchecked-words'] as const) : []),
  ]
  const weighing = pieces.filter(({ isKept }) => !isKept)
  const ofWords: PieceStanding[] = !isThere
    ? [{ standing: 'broken', reasons: ['no-words'], isKept: false }]
    : ofSentence.length > 0
      ? [{ standing: 'stale', reasons: ofSentence, isKept: false }]
      : []
  const all = [...weighing, ...ofWords]
  const found = new Set(all.flatMap(one => one.reasons))
  return {
    standing: worstOf(all.map(({ standing }) => standing)),
    reasons: reasons.filter(reason => found.has(reason)),
    isKept: weighing.length < pieces.length,
  }
}

export function worstOf(all: readonly Standing[]): Standing {
  return standings.findLast(one => all.includes(one)) ?? 'fresh'
}
