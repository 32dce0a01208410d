import type { FileFacts, Stretch } from '../study/index.ts'

/** A sentence for each kind of fact about a digital copy. */
export interface FileSentences {
  missingEnd: (missing: NonNullable<FileFacts['missingEnd']>) => string
  breaksOff: (atMs: number) => string
  gaps: (gaps: readonly Stretch[], more: number) => string
  damaged: (stretches: readonly Stretch[], more: number) => string
  unread: (files: number) => string
  fewerFrames: (counts: NonNullable<FileFacts['fewerFrames']>) => string
  joined: (atMs: readonly number[], more: number) => string
  late: (byMs: number) => string
  chosenTrack: (track: NonNullable<FileFacts['chosenTrack']>) => string
  timeCode: (first: string) => string
}

/** More places than this are counted, not named. */
const mostNamed = 5

/** What is missing or damaged in a copy, a sentence each; empty where it is whole. */
export function sayDamage(words: FileSentences, facts: FileFacts): string[] {
  const { missingEnd, breaksOffMs, gaps, damaged, fewerFrames, unread } = facts
  return [
    ...(missingEnd ? [words.missingEnd(missingEnd)] : []),
    ...(breaksOffMs === null ? [] : [words.breaksOff(breaksOffMs)]),
    ...named(gaps, words.gaps),
    ...named(damaged, words.damaged),
    ...(unread > 0 ? [words.unread(unread)] : []),
    ...(fewerFrames ? [words.fewerFrames(fewerFrames)] : []),
  ]
}

/** What was chosen in reading a copy, and what its own times are. */
export function sayChoices(words: FileSentences, facts: FileFacts): string[] {
  const { joinsMs, lateMs, chosenTrack, timeCode } = facts
  return [
    ...named(joinsMs, words.joined),
    ...(lateMs === null ? [] : [words.late(lateMs)]),
    ...(chosenTrack ? [words.chosenTrack(chosenTrack)] : []),
    ...(timeCode === null ? [] : [words.timeCode(timeCode)]),
  ]
}

function named<Place>(
  places: readonly Place[],
  sentence: (named: readonly Place[], more: number) => string,
): string[] {
  if (places.length === 0) return []
  return [sentence(places.slice(0, mostNamed), Math.max(0, places.length - mostNamed))]
}
