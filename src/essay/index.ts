export type { MeasuredSubject } from './evidence/measured.ts'
export {
  measuredAsSeen,
  measuredSubjects,
  sayMeasured,
  seeMeasured,
  shotsWithin,
} from './evidence/measured.ts'
export type { NamesOfSeen, SaidPart } from './evidence/say-seen.ts'
export { saySeen } from './evidence/say-seen.ts'
export type { Beside } from './evidence/see-coding.ts'
export {
  seeDialogue,
  seeMark,
  seeMediation,
  seeMemo,
  seePass,
  seePlate,
  seeScene,
  seeShot,
  seeSpan,
} from './evidence/see-coding.ts'
export type { FoundByQuery } from './evidence/see-query.ts'
export { mostPlacesSeen, numberOfQuery, seeQuery } from './evidence/see-query.ts'
export { seeEvent, seeExcerpt, seeFact, seePlace, seeSource } from './evidence/see-sources.ts'
export { numberAsSeen, readCode, readFound, readLine, readNumber } from './evidence/seen-texts.ts'
export type { Sight, Stretch } from './evidence/sight.ts'
export { readStill, seeing, stillOf } from './evidence/sight.ts'
export type { ClaimStanding, PieceStanding } from './evidence/standing.ts'
export { partsThatDiffer, standingOf, standingOfClaim } from './evidence/standing.ts'
export { filmItem } from './films/film-item.ts'
export type { FilmPlace } from './films/film-place.ts'
export { sayFilmPlace, saysPlace } from './films/film-place.ts'
export type { ComparedValue, PublishedCounts } from './publication/data/recompute.ts'
export { printedValue, recompute } from './publication/data/recompute.ts'
export { roCrate } from './publication/deposit/ro-crate.ts'
export type { EditionChanges } from './publication/editions/compare-editions.ts'
export { compareEditions } from './publication/editions/compare-editions.ts'
export type { PrintedMatter } from './publication/editions/print-edition.ts'
export { printEdition } from './publication/editions/print-edition.ts'
export type { SaidChanges } from './publication/editions/say-changes.ts'
export { sayChanges } from './publication/editions/say-changes.ts'
export { lookOf, lookPicture, looksSame } from './publication/look.ts'
export { documentPath } from './publication/printed/document-path.ts'
export { printEssay } from './publication/printed/print-essay.ts'
export type { PrintedBlock, PrintedEssay, Run } from './publication/printed/printed-text.ts'
export type * from './publication/publication.ts'
export { publishEssay } from './publication/publish-essay.ts'
export { namedInTexts, placesShown } from './publication/targets/named-in-texts.ts'
export { placesInTexts } from './publication/text/cited.ts'
export { plateItem } from './publication/text/plate-item.ts'
export { checkPrintedList } from './references/check/check-printed-list.ts'
export { checkReferences } from './references/check/check-references.ts'
export type { ReadSign } from './references/check/doubts.ts'
export { sameWork } from './references/check/list.ts'
export type { Citation, SetReference } from './references/cite.ts'
export { citeInText, setReferences, setReferencesInOrder } from './references/cite.ts'
export type { StyleText } from './references/engine.ts'
export type { StyleComplaint } from './references/styles.ts'
export { complaintAboutStyle, knownStyle, knownStyles, localesAtHand } from './references/styles.ts'
export { parseBlock } from './text/parse-block.ts'
export type { QuotedLine } from './text/quoted-line.ts'
export { quotedLine } from './text/quoted-line.ts'
export type { Atom, Block, Inline, Style, WordsOfText } from './text/text.ts'
export { countWords, plainText, wordsOfClaims } from './text/words.ts'
export { writeBlock } from './text/write-block.ts'
