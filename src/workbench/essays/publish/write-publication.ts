import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { BundleWriter } from '../../../disk/index.ts'
import type { Publication } from '../../../essay/index.ts'
import { documentPath, printEssay, publishEssay, roCrate } from '../../../essay/index.ts'
import type { PublishedAnswer } from '../../../server/contracts/index.ts'
import type { Edition, Result } from '../../../study/index.ts'
import { accepted, isPublicAddress, refused } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { placeEdition, takeBackEdition } from '../../acts/place-edition.ts'
import { intoEmptyFolder } from '../../going-out/into-empty-folder.ts'
import type { OpenStudy } from '../../open-study.ts'
import { essayDocx } from './essay-docx.ts'
import type { GatheredPublication } from './gather-publication.ts'
import { gatherPublication } from './gather-publication.ts'
import { pageScripts } from './page-scripts.ts'
import type { PublishingStudy, WantedPublication } from './wanted.ts'

/**
 * Publishes an essay into a folder, which has its name once all of it is there; where it could not be written, no edition
 * of it is kept.
 */
export async function publishInto(
  study: PublishingStudy & Pick<OpenStudy, 'makeId'>,
  essay: string,
  { folder, isDraft = false, ...wanted }: WantedPublication & { folder: string; isDraft?: boolean },
): Promise<Result<PublishedAnswer, Refusal>> {
  let kept: Edition | null = null
  let isOut = false
  try {
    const published = await intoEmptyFolder(folder, study.folder.root, async bundle => {
      if (!isDraft) {
        const edition = await keptAsEdition(study, essay, wanted)
        if (!edition.ok) return edition
        kept = edition.value
      }
      const gathered = await gathering(study, essay, wanted)
      return gathered.ok ? accepted(await writeInto(bundle, gathered.value)) : gathered
    })
    isOut = published.ok
    return published
  } finally {
    if (kept && !isOut) await takeBackEdition(study, kept)
  }
}

/** Keeps an essay as an edition before it goes out, so that the archive in the folder has it; null where it is one already. */
async function keptAsEdition(
  study: PublishingStudy & Pick<OpenStudy, 'makeId'>,
  essay: string,
  { languages = [], address = '' }: WantedPublication,
): Promise<Result<Edition | null, Refusal>> {
  const one = await study.store.essays.called(essay)
  if (!one) return refused({ kind: 'no-essay-of-that-name', name: essay })
  const missing = languages.find(language => !one.languages.includes(language))
  if (missing !== undefined) return refused({ kind: 'essay-not-in-language', language: missing })
  if (!isPublicAddress(address)) return refused({ kind: 'address-not-of-web' })
  return placeEdition(study, one.id)
}

/** The same, file by file, into whatever takes files. */
export async function writeInto(
  bundle: BundleWriter,
  gathered: GatheredPublication,
): Promise<PublishedAnswer> {
  const { publication } = gathered
  const files = await filesOf(gathered)
  const known = files.map(({ path: name, bytes }) => ({
    ...{ path: name, bytes: bytes.length, sha256: sha256(bytes) },
  }))
  const crate = { path: 'ro-crate-metadata.json', bytes: Buffer.from(roCrate(publication, known)) }
  const summed = [...known, { path: crate.path, sha256: sha256(crate.bytes) }]
  const sums = summed.map(one => `${one.sha256}  ${one.path}\n`).join('')
  const all = [...files, crate, { path: 'SHA256SUMS', bytes: Buffer.from(sums) }]
  for (const { path: name, bytes } of all) await bundle.add(name, Readable.from([bytes]))
  await bundle.end()
  return {
    files: all.length,
    bytes: all.reduce((sum, { bytes }) => sum + bytes.length, 0),
    leftOut: publication.leftOut,
    warnings: warningsOf(publication),
  }
}

/** What is published of the study as it stands at this moment, by the id or a title of the essay. */
export async function gathering(
  study: PublishingStudy,
  essay: string,
  wanted: WantedPublication,
): Promise<Result<GatheredPublication, Refusal>> {
  const standing = await study.store.asItStands()
  if (!standing.ok) return standing
  const store = standing.value
  try {
    const one = await store.essays.called(essay)
    if (!one) return refused({ kind: 'no-essay-of-that-name', name: essay })
    return await gatherPublication({ ...study, store }, one.id, wanted)
  } finally {
    if (store !== study.store) await store.close()
  }
}

/** In the order of their names, so that the same publication is the same files. */
async function filesOf({ publication, pictures, archive }: GatheredPublication) {
  const scripts = await pageScripts()
  const files = [
    ...publishEssay(publication).map(({ path: name, text }) => ({ path: name, bytes: Buffer.from(text) })),
    ...Object.entries(scripts).map(([name, text]) => ({
      path: `scripts/${name}`,
      bytes: Buffer.from(text),
    })),
    ...[...pictures].map(([name, bytes]) => ({ path: name, bytes })),
    { path: 'archive/study.zip', bytes: archive },
    ...(await documents({ publication, pictures })),
  ]
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The essay as a Word document in each of its languages. */
async function documents({ publication, pictures }: Omit<GatheredPublication, 'archive'>) {
  const made = []
  for (const { language, essay } of printEssay(publication))
    made.push({
      path: documentPath(language, 'docx'),
      bytes: await essayDocx(essay, { publication, pictures, language }),
    })
  return made
}

function warningsOf({
  films,
  stills,
  findings,
  claims,
  mostStillsOfFilm,
}: Publication): PublishedAnswer['warnings'] {
  const shown = films
    .map(({ film, ground }) => ({
      ...{ titles: film.titles, ground },
      count: new Set(stills.filter(one => one.filmId === film.id && one.path).map(one => one.path)).size,
    }))
    .filter(({ count }) => count > 0)
  const noPicture = stills.filter(one => one.path === null && !one.isWithheld).length
  const notAsked = findings.filter(({ put }) => put === null).length
  const notFresh = claims.filter(({ standing }) => standing === 'stale' || standing === 'broken').length
  return [
    ...shown
      .filter(({ count }) => count > mostStillsOfFilm)
      .map(({ titles, count }) => ({ kind: 'many-stills', titles, count, most: mostStillsOfFilm }) as const),
    ...shown
      .filter(({ ground }) => ground === null)
      .map(({ titles, count }) => ({ kind: 'no-ground', titles, count }) as const),
    ...(noPicture > 0 ? [{ kind: 'no-picture', count: noPicture } as const] : []),
    ...(notAsked > 0 ? [{ kind: 'not-asked-again', count: notAsked } as const] : []),
    ...(notFresh > 0 ? [{ kind: 'not-fresh', count: notFresh } as const] : []),
  ]
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
