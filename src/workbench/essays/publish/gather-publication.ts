import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { zipInto } from '../../../disk/index.ts'
import type { EssayText, Publication } from '../../../essay/index.ts'
import { namedInTexts, parseBlock, placesShown, wordsOfClaims } from '../../../essay/index.ts'
import { readFilmName } from '../../../findings/index.ts'
import type { StudyStore } from '../../../store/index.ts'
import type { EssayBlock, EssayLanguage, Gate, LeftOut, Result } from '../../../study/index.ts'
import { accepted, codeName, itemsOfPlate, refused, textOfEssay } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { printedCodebook, sayAgreement, sayLeftOut } from '../../../words/index.ts'
import { takeOutStudy } from '../../archive/take-out-study.ts'
import { askGathered, gatherQuestion } from '../../questions/ask-question.ts'
import { readStyle } from '../../sources/read-style.ts'
import { openGate } from '../../withholding/open-gate.ts'
import { lookAt } from '../look-at.ts'
import { publishedClaims, publishedNumbers } from './gather-claims.ts'
import { coverageAmong, filmsOfPlaces, gatherFilms, gatherPasses } from './gather-films.ts'
import { gatherFindings } from './gather-findings.ts'
import { gatherRecords, idsOf } from './gather-records.ts'
import { gatherStills } from './gather-stills.ts'
import { blockThroughGate, bothLeftOut } from './through-gate.ts'
import type { PublishingStudy, WantedPublication } from './wanted.ts'
import { mostStillsOfFilm, usualStillSide } from './wanted.ts'

export interface GatheredPublication {
  publication: Publication
  pictures: ReadonlyMap<string, Buffer>
  archive: Buffer
}

/** Everything of which an essay is published, through the gate: what is withheld does not come as far as this. */
export async function gatherPublication(
  study: PublishingStudy,
  essayId: string,
  wanted: WantedPublication,
): Promise<Result<GatheredPublication, Refusal>> {
  const { store } = study
  const kept = await store.essays.find(essayId)
  if (!kept) return refused({ kind: 'no-such-essay' })
  const asked = wanted.languages ?? kept.languages
  const missing = asked.find(language => !kept.languages.includes(language))
  if (missing !== undefined || asked.length === 0)
    return refused({ kind: 'essay-not-in-language', language: missing ?? '' })
  const style = await readStyle(study.stylesFolder, kept.style)
  if (!style.ok) return style
  const gate = await openGate(store, null)
  const day = study.now().slice(0, 10)

  const blocks = await store.essays.blocks(essayId)
  const whole = kept.languages.map(language => textIn(blocks, { essayId, language }))
  const texts = asked.map(asked => whole.find(({ language }) => language === asked)!)
  const claims = await store.essays.claims(essayId)
  const targets = [...claims.evidence, ...claims.numbers].map(({ target }) => target)
  const named = namedInTexts({ texts })

  const films = await store.films.all()
  const covered = await gatherPasses(store, films)
  const records = await gatherRecords(store, targets, coverageAmong(covered))
  const findingIds = [...named.findingIds, ...idsOf(targets, 'finding')]
  const findings = await gatherFindings(study, findingIds, { gate, day })
  const plates = await gatherPlates(store, [...named.plateIds, ...idsOf(targets, 'plate')])
  const { archive, leftOut: keptBack } = await archiveOf(store, study.folder)

  const cited = new Set([
    ...named.filmIds,
    ...filmsOfPlaces(films, [
      ...[...named.partIds].map(partId => ({ partId })),
      ...targets.flatMap(target => ('partId' in target ? [target] : [])),
      ...[...records.marks, ...records.scenes],
      ...records.mediations.flatMap(({ spans }) => spans),
      ...plates.flatMap(({ items }) => items),
    ]),
    ...records.mediations.map(({ mediation }) => mediation.filmId),
  ])
  const counted = new Set(
    findings.flatMap(({ outline }) =>
      outline.en.lines.flatMap(line => line.films.map(({ filmId }) => readFilmName(filmId).filmId)),
    ),
  )
  const looked = new Set(covered.map(({ pass }) => pass.filmId))
  const going = films.filter(({ film }) => [cited, counted, looked].some(ids => ids.has(film.id)))
  const profile = await store.studies.profile()
  const sight = await lookAt(study, targets)
  const words = new Map(whole.map(({ language, blocks }) => [language, wordsOfClaims(blocks)]))

  const before: Publication = {
    ...{ day, program: study.program, essay: gate.value(kept), style: style.value },
    study: gate.value({ name: profile.name, corpus: profile.corpus }),
    texts: texts.map(({ language, blocks }) => ({
      language,
      blocks: blocks.map(block => blockThroughGate(block, gate)),
    })),
    claims: publishedClaims(claims, { sight, words, memos: records.memos, gate }),
    numbers: publishedNumbers(claims, { sight, gate }),
    films: gate.value(
      await gatherFilms(store, going, { cited, frames: named.frames, ground: wanted.ground }),
    ),
    plates: gate.value(plates),
    stills: [],
    findings,
    records: gate.value({
      ...records,
      memos: records.memos.filter(memo => !memo.isPrivate && gate.letsMemo(memo)),
    }),
    coding: await recordOfCoding(study, { covered, day, gate }),
    sources: gate.value(
      (await store.sources.all())
        .filter(({ id }) => named.sourceIds.has(id) || idsOf(targets, 'source').includes(id))
        .map(({ id, item }) => ({ id, item })),
    ),
    leftOut: null,
    mostStillsOfFilm,
    archiveBytes: archive.length,
  }
  const { stills, pictures } = await gatherStills(study, films, {
    places: placesShown(before),
    side: wanted.stillSide ?? usualStillSide,
    gate,
  })
  const leftOut = bothLeftOut(gate.leftOut(), keptBack)
  return accepted({
    publication: { ...before, stills, leftOut: saidLeftOut(leftOut) },
    ...{ pictures, archive },
  })
}

function textIn(blocks: readonly EssayBlock[], of: { essayId: string; language: EssayLanguage }): EssayText {
  return {
    language: of.language,
    blocks: textOfEssay(blocks, of).map(({ text }) => parseBlock(text)),
  }
}

async function gatherPlates(store: StudyStore, ids: readonly string[]): Promise<Publication['plates']> {
  const plates = await store.essays.named('plate', ids)
  const items = await store.essays.belonging('plateItem', { plateId: [...plates.keys()] })
  return [...plates.values()].map(plate => ({ plate, items: itemsOfPlate(items, plate.id) }))
}

/** The study as others get it, without film files; no time of day is in it. */
async function archiveOf(
  store: StudyStore,
  folder: PublishingStudy['folder'],
): Promise<{ archive: Buffer; leftOut: LeftOut[] }> {
  const out = new PassThrough()
  const [archive, { leftOut }] = await Promise.all([
    buffer(out),
    takeOutStudy({ store, folder }, zipInto(out), { films: false }),
  ])
  return { archive, leftOut }
}

async function recordOfCoding(
  study: PublishingStudy,
  { covered, day, gate }: { covered: Publication['coding']['passes']; day: string; gate: Gate },
): Promise<Publication['coding']> {
  const { coding, studies } = study.store
  const book = {
    ...{ codes: await coding.codes(), contradictions: await coding.contradictions() },
    ...{ aspects: await coding.aspects(), groups: await coding.codeGroups() },
    ...{ choiceLists: await coding.choiceLists(), examples: [] },
  }
  const isEmpty = book.codes.length + book.contradictions.length + book.aspects.length === 0
  const { name } = await studies.profile()
  const printed = (language: EssayLanguage) =>
    gate.value(printedCodebook(book, { study: name, date: day, language }))
  const { marks } = await studies.counts()
  return {
    codebook: isEmpty ? null : { en: printed('en'), 'zh-Hans': printed('zh-Hans') },
    versions: gate.value(
      (await coding.codebookVersions()).map(({ number, publishedAt, note }) => ({
        number,
        publishedAt,
        note,
      })),
    ),
    passes: covered,
    agreement: await agreementSaid(study, gate),
    marks,
  }
}

/** How far coders agree on each code, as the question about all films says it. */
async function agreementSaid(
  study: PublishingStudy,
  gate: Gate,
): Promise<Publication['coding']['agreement']> {
  const gathered = await gatherQuestion(study.store, 'appearance', {})
  if (!gathered.ok) return { en: [], 'zh-Hans': [] }
  const { agreement = [] } = await askGathered(study, gathered.value.question)
  const codes = new Map((await study.store.coding.codes()).map(code => [code.id, code]))
  const said = (language: EssayLanguage) =>
    gate.value(
      sayAgreement(language, agreement, id => {
        const code = codes.get(id)
        return code ? codeName(code, language) : ''
      }),
    )
  return { en: said('en'), 'zh-Hans': said('zh-Hans') }
}

function saidLeftOut(leftOut: readonly LeftOut[]): Publication['leftOut'] {
  const [en, zh] = [sayLeftOut(leftOut, 'en'), sayLeftOut(leftOut, 'zh-Hans')]
  return en !== null && zh !== null ? { en, 'zh-Hans': zh } : null
}
