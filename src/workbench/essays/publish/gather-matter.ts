import type { CoveredPass, EssayText, PrintedMatter, Publication } from '../../../essay/index.ts'
import { namedInTexts, readFound, readStill, wordsOfClaims } from '../../../essay/index.ts'
import { readFilmName } from '../../../findings/index.ts'
import type { StudyStore, WholeFilm } from '../../../store/index.ts'
import type { Essay, EssayBlock, EssayLanguage, Gate } from '../../../study/index.ts'
import { itemsOfPlate, textOfEssay } from '../../../study/index.ts'
import { blockRead } from '../block-read.ts'
import { lookAt } from '../look-at.ts'
import { publishedClaims, publishedNumbers } from './gather-claims.ts'
import { coverageAmong, filmsOfPlaces, gatherPasses, publishedFilm } from './gather-films.ts'
import { gatherFindings } from './gather-findings.ts'
import { gatherRecords, idsOf } from './gather-records.ts'
import { blockThroughGate } from './through-gate.ts'
import type { PublishingStudy } from './wanted.ts'

/** What an essay says in some of its languages, and all on which it rests. */
export interface Matter
  extends Pick<Publication, 'texts' | 'claims' | 'numbers' | 'findings' | 'plates' | 'records'> {
  /** Films that are cited, counted or looked through. */
  films: readonly WholeFilm[]
  allFilms: readonly WholeFilm[]
  /** By id, those of which something is shown or cited. */
  cited: ReadonlySet<string>
  covered: readonly CoveredPass[]
  versions: Publication['coding']['versions']
  sourceIds: ReadonlySet<string>
  /** Moments that the texts cite. */
  frames: readonly { partId: string; ms: number }[]
}

/** Texts, claims, numbers and findings have come through the gate; records and plates have not. */
export async function gatherMatter(
  study: Pick<PublishingStudy, 'store' | 'questions' | 'program' | 'now'>,
  { id: essayId, languages: every }: Pick<Essay, 'id' | 'languages'>,
  { languages, gate, day }: { languages: readonly EssayLanguage[]; gate: Gate; day: string },
): Promise<Matter> {
  const { store } = study
  const blocks = await store.essays.blocks(essayId)
  const whole = every.map(language => textIn(blocks, { essayId, language }))
  const texts = languages.map(asked => whole.find(({ language }) => language === asked)!)
  const claims = await store.essays.claims(essayId)
  const targets = [...claims.evidence, ...claims.numbers].map(({ target }) => target)
  const named = namedInTexts({ texts })

  const allFilms = await store.films.all()
  const covered = await gatherPasses(store, allFilms)
  const records = await gatherRecords(store, targets, {
    coverage: coverageAmong(covered),
    lineIds: named.lineIds,
  })
  const findingIds = [...named.findingIds, ...idsOf(targets, 'finding')]
  const findings = await gatherFindings(study, findingIds, { gate, day })
  const plates = await gatherPlates(store, [...named.plateIds, ...idsOf(targets, 'plate')])

  const ofQueries = claims.evidence.flatMap(({ target, pin }) => (target.what === 'query' ? [pin.seen] : []))
  const cited = new Set([
    ...named.filmIds,
    ...filmsOfPlaces(allFilms, [
      ...[...named.partIds].map(partId => ({ partId })),
      ...targets.flatMap(target => ('partId' in target ? [target] : [])),
      ...[...records.marks, ...records.scenes, ...records.dialogue],
      ...records.mediations.flatMap(({ spans }) => spans),
      ...plates.flatMap(({ items }) => items),
      ...ofQueries.flatMap(({ stills = [] }) => stills.flatMap(text => readStill(text) ?? [])),
    ]),
    ...records.mediations.map(({ mediation }) => mediation.filmId),
    ...targets.flatMap(target => ('filmId' in target ? [target.filmId] : [])),
  ])
  const counted = new Set([
    ...findings.flatMap(({ outline }) =>
      outline.en.lines.flatMap(line => line.films.map(({ filmId }) => readFilmName(filmId).filmId)),
    ),
    ...ofQueries.flatMap(({ found = [] }) => found.flatMap(text => readFound(text)?.filmId ?? [])),
  ])
  const looked = new Set(covered.map(({ pass }) => pass.filmId))
  const sight = await lookAt(study, targets)
  const words = new Map(whole.map(one => [one.language, wordsOfClaims(one.blocks)]))
  return {
    texts: texts.map(one => ({
      language: one.language,
      blocks: one.blocks.map(block => blockThroughGate(block, gate)),
    })),
    claims: publishedClaims(claims, { sight, words, ...records, gate }),
    numbers: publishedNumbers(claims, { sight, gate }),
    ...{ findings, plates, records, cited, covered, allFilms },
    films: allFilms.filter(({ film }) => [cited, counted, looked].some(ids => ids.has(film.id))),
    versions: gate.value(
      (await store.coding.codebookVersions()).map(({ number, publishedAt, note }) => ({
        number,
        publishedAt,
        note,
      })),
    ),
    frames: named.frames,
    sourceIds: new Set([...named.sourceIds, ...idsOf(targets, 'source')]),
  }
}

/** Of what an edition is printed. */
export function printedMatter(
  { texts, claims, numbers, findings, films, records, versions }: Matter,
  { kept, gate }: { kept: Essay; gate: Gate },
): PrintedMatter {
  return {
    ...{ texts, claims, numbers, findings, versions },
    essay: gate.value(kept),
    films: gate.value(films.map(film => publishedFilm(film, { ground: null, shots: new Map(), frames: [] }))),
    codes: gate.value(records.codes),
    dialogue: gate.value(records.dialogue.filter(line => gate.letsLine(line))),
  }
}

function textIn(blocks: readonly EssayBlock[], of: { essayId: string; language: EssayLanguage }): EssayText {
  return {
    language: of.language,
    blocks: textOfEssay(blocks, of).map(({ text }) => blockRead(text)),
  }
}

async function gatherPlates(store: StudyStore, ids: readonly string[]): Promise<Publication['plates']> {
  const plates = await store.essays.named('plate', ids)
  const items = await store.essays.belonging('plateItem', { plateId: [...plates.keys()] })
  return [...plates.values()].map(plate => ({ plate, items: itemsOfPlate(items, plate.id) }))
}
