import { Readable } from 'node:stream'
import type { BundleWriter } from '../../disk/index.ts'
import type { PackagedVideo } from '../../exchange/index.ts'
import { writeMediapkg } from '../../exchange/index.ts'
import type { StudyStore, WholeFilm } from '../../store/index.ts'
import type { Gate } from '../../study/index.ts'
import { codeName, fileInUse, titleFor } from '../../study/index.ts'
import { openGate } from '../withholding/open-gate.ts'

export interface MediapkgTakenOut {
  /** Parts of films, each a video of the package. */
  videos: number
  annotations: number
}

/** Shots, marks of each coder, subtitles and measured series of every film, as a package for other programs. */
export async function takeOutMediapkg(
  { store, now }: { store: StudyStore; now: () => string },
  bundle: BundleWriter,
): Promise<MediapkgTakenOut> {
  const gate = await openGate(store, null)
  const codes = new Map((await store.coding.codes()).map(code => [code.id, codeName(code, 'en')]))
  const coders = new Map((await store.coding.coders()).map(({ id, name }) => [id, name]))
  const videos: PackagedVideo[] = []
  for (const whole of await store.films.all())
    videos.push(...(await videosOf(store, whole, { gate, codes, coders })))
  const { name } = await store.studies.profile()
  for (const { name: place, bytes } of writeMediapkg(videos, { at: now(), description: gate.text(name) }))
    await bundle.add(place, Readable.from([Buffer.from(bytes)]))
  await bundle.end()
  const rows = videos.flatMap(({ annotated }) => annotated.map(({ rows: { length } }) => length))
  return { videos: videos.length, annotations: rows.reduce((sum, count) => sum + count, 0) }
}

async function videosOf(
  store: StudyStore,
  { film, parts, files }: WholeFilm,
  {
    gate,
    codes,
    coders,
  }: { gate: Gate; codes: ReadonlyMap<string, string>; coders: ReadonlyMap<string, string> },
): Promise<PackagedVideo[]> {
  const marks = await store.coding.marksOfFilm(film.id)
  const videos: PackagedVideo[] = []
  for (const [index, part] of parts.entries()) {
    const shots = await store.shots.ofPart(part.id)
    const { tracks, lines } = await store.subtitles.ofPart(part.id)
    const title = gate.text(titleFor(film, 'original'))
    const own = marks.filter(({ partId }) => partId === part.id)
    const coderIds = [...new Set(own.map(({ coderId }) => coderId))].sort()
    videos.push({
      id: part.id,
      title: parts.length > 1 ? `${title} ${index + 1}` : title,
      src: gate.text(fileInUse(part, files)?.originalName ?? ''),
      durationMs: part.durationMs,
      annotated: [
        {
          ...{ name: 'shots', description: 'Shots' },
          rows: shots.map(({ startMs, endMs }, place) => ({ startMs, endMs, text: String(place + 1) })),
        },
        ...coderIds.map(coderId => ({
          name: gate.text(`marks ${coders.get(coderId) ?? ''}`.trim()),
          description: gate.text(`Codes marked by ${coders.get(coderId) || coderId}`),
          rows: own
            .filter(mark => mark.coderId === coderId)
            .map(({ startMs, endMs, codeId }) => ({
              ...{ startMs, endMs },
              text: gate.text(codes.get(codeId) ?? codeId),
            })),
        })),
        ...tracks.map(({ id, language }) => ({
          ...{ name: `subtitles ${language}`, description: `Subtitles: ${language}` },
          rows: lines
            .filter(line => line.subtitleTrackId === id)
            .map(({ startMs, endMs, text }) => ({ startMs, endMs, text: gate.text(text) })),
        })),
      ],
      observed: (await store.measurements.seriesOfPart(part.id)).map(
        ({ name, origin, startMs, endMs, values }) => ({
          ...{ name, description: gate.text(origin), startMs, endMs, values },
        }),
      ),
    })
  }
  return videos
}
