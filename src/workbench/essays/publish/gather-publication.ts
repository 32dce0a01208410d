import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { zipInto } from '../../../disk/index.ts'
import type { Publication } from '../../../essay/index.ts'
import { placesShown } from '../../../essay/index.ts'
import type { StudyStore } from '../../../store/index.ts'
import type { EssayLanguage, Gate, LeftOut, Result } from '../../../study/index.ts'
import { accepted, codeName, isPublicAddress, refused } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { printedCodebook, sayAgreement, sayLeftOut } from '../../../words/index.ts'
import { takeOutStudy } from '../../archive/take-out-study.ts'
import { askGathered, gatherQuestion } from '../../questions/ask-question.ts'
import { readStyle } from '../../sources/read-style.ts'
import { openGate } from '../../withholding/open-gate.ts'
import { editionOf } from './editions.ts'
import { gatherFilms } from './gather-films.ts'
import type { Matter } from './gather-matter.ts'
import { gatherMatter, printedMatter } from './gather-matter.ts'
import { gatherStills } from './gather-stills.ts'
import { bothLeftOut } from './through-gate.ts'
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
  const found = await store.essays.find(essayId)
  if (!found) return refused({ kind: 'no-such-essay' })
  const kept = { ...found, address: wanted.address ?? found.address }
  if (!isPublicAddress(kept.address)) return refused({ kind: 'address-not-of-web' })
  const asked = wanted.languages ?? kept.languages
  const missing = asked.find(language => !kept.languages.includes(language))
  if (missing !== undefined || asked.length === 0)
    return refused({ kind: 'essay-not-in-language', language: missing ?? '' })
  const style = await readStyle(study.stylesFolder, kept.style)
  if (!style.ok) return style
  const gate = await openGate(store, null)
  const day = study.now().slice(0, 10)

  const matter = await gatherMatter(study, kept, { languages: asked, gate, day })
  const { texts, films, cited, covered, records } = matter
  const profile = await store.studies.profile()
  const { archive, leftOut: keptBack } = await archiveOf(store, study.folder)
  const isWhole = kept.languages.every(language => asked.includes(language))
  const whole = isWhole
    ? { ...matter, texts: kept.languages.map(language => texts.find(one => one.language === language)!) }
    : await gatherMatter(study, kept, { languages: kept.languages, gate, day })
  const edition = await editionOf(study, kept, printedMatter(whole, { kept, gate }))

  const before: Publication = {
    ...{
      day,
      program: study.program,
      essay: gate.value(kept),
      style: style.value,
      edition: gate.value(edition),
    },
    study: gate.value({ name: profile.name, corpus: profile.corpus }),
    ...{ texts, claims: matter.claims, numbers: matter.numbers },
    films: gate.value(
      await gatherFilms(store, films, { cited, frames: matter.frames, ground: wanted.ground }),
    ),
    plates: gate.value(matter.plates),
    stills: [],
    findings: matter.findings,
    records: gate.value({
      ...records,
      memos: records.memos.filter(memo => !memo.isPrivate && gate.letsMemo(memo)),
      dialogue: records.dialogue.filter(line => gate.letsLine(line)),
    }),
    coding: await recordOfCoding(study, { covered, versions: matter.versions, day, gate }),
    sources: gate.value(
      (await store.sources.all())
        .filter(({ id }) => matter.sourceIds.has(id))
        .map(({ id, item }) => ({ id, item })),
    ),
    leftOut: null,
    mostStillsOfFilm,
    archiveBytes: archive.length,
  }
  const { stills, pictures } = await gatherStills(study, matter.allFilms, {
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
  { covered, versions, day, gate }: Pick<Matter, 'covered' | 'versions'> & { day: string; gate: Gate },
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
    versions,
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
