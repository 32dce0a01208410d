import type { PublishedFile } from '../publication.ts'
import type { KnownPart, Site } from '../site.ts'
import { anchorOf, filmPage } from '../site.ts'
import type { CitedStretch } from '../targets/cited-stretches.ts'
import { citedStretches } from '../targets/cited-stretches.ts'
import { inAddress, placeOf } from './place-of-publication.ts'

/**
 * A IIIF Presentation 3.0 manifest for each part of a film of which something is shown or cited: a canvas as long as the
 * part, its stills painted at their moments, and a Web Annotation for each place with the claims that rest on it.
 */
export function iiifManifests(site: Site): PublishedFile[] {
  const cited = citedStretches(site)
  return site.publication.films.flatMap(({ parts }) =>
    parts.flatMap(({ part, file }) => {
      const known = site.part(part.id)!
      const places = cited.filter(({ stretch }) => stretch.partId === part.id)
      return file && places.length > 0 ? [manifestOf(site, known, places)] : []
    }),
  )
}

function manifestOf(site: Site, known: KnownPart, places: readonly CitedStretch[]): PublishedFile {
  const { film, number, file } = known
  const path = `iiif/${film.film.id}-${number}.json`
  const place = placeOf(site.publication)
  const id = place + path
  const canvas = `${id}/canvas`
  const { stills, records } = site.publication
  const [width, height] = [file!.width ?? 640, file!.height ?? 360]
  const own = stills.filter(({ stretch, path: shown }) => stretch.partId === known.part.id && shown !== null)
  const shown = [...new Map(own.map(still => [still.path, still])).values()]
  const regions = records.regions.filter(({ partId }) => partId === known.part.id)
  const manifest = {
    '@context': 'http://iiif.io/api/presentation/3/context.json',
    id,
    type: 'Manifest',
    label: labelOf(film.film.titles),
    homepage: [
      {
        id: place + inAddress(site.path(filmPage(film.film.id))),
        type: 'Text',
        label: labelOf(film.film.titles),
        format: 'text/html',
      },
    ],
    items: [
      {
        id: canvas,
        type: 'Canvas',
        width,
        height,
        duration: file!.durationMs / 1000,
        items: [
          {
            id: `${canvas}/stills`,
            type: 'AnnotationPage',
            items: shown.map(({ path: still, atMs, ...size }) => ({
              id: `${canvas}/stills/${atMs}`,
              type: 'Annotation',
              motivation: 'painting',
              body: {
                id: place + inAddress(still!),
                type: 'Image',
                format: 'image/jpeg',
                width: size.width,
                height: size.height,
              },
              target: `${canvas}#t=${seconds(atMs)},${seconds(Math.min(atMs + 1000, file!.durationMs))}`,
            })),
          },
        ],
        annotations: [
          {
            id: `${canvas}/places`,
            type: 'AnnotationPage',
            items: [
              ...places.map(one => ({
                id: `${canvas}/places/${anchorOf(number, one.stretch)}`,
                type: 'Annotation',
                motivation: 'commenting',
                body: bodiesOf(site, one),
                target: partOf(canvas, `t=${timeOf(one)}`),
              })),
              ...regions.map(({ id: key, atMs, markId, ...box }) => ({
                id: `${canvas}/regions/${key}`,
                type: 'Annotation',
                motivation: 'tagging',
                body: {
                  type: 'TextualBody',
                  value: site.codeName(records.marks.find(one => one.id === markId)?.codeId ?? ''),
                  language: site.language,
                  format: 'text/plain',
                },
                target: partOf(canvas, `xywh=${pixels(box, { width, height })}&t=${seconds(atMs)}`),
              })),
            ],
          },
        ],
      },
    ],
  }
  return { path, text: `${JSON.stringify(manifest, null, 1)}\n` }
}

/** Titles by language, as IIIF has labels. */
function labelOf(titles: readonly { language: string; text: string }[]): Record<string, string[]> {
  const languages = [...new Set(titles.map(({ language }) => language || 'none'))]
  if (languages.length === 0) return { none: ['–'] }
  const of = (wanted: string) => titles.filter(({ language }) => (language || 'none') === wanted)
  return Object.fromEntries(languages.map(language => [language, of(language).map(({ text }) => text)]))
}

function bodiesOf(site: Site, { claims, stretch }: CitedStretch): object[] {
  const said = claims.map(name => `${name}: ${site.wordsOfClaim(name)}`.trim())
  return (said.length > 0 ? said : [site.sayPlace(stretch)]).map(value => ({
    type: 'TextualBody',
    value,
    language: site.language,
    format: 'text/plain',
  }))
}

/** Media Fragments URI 1.0, in a selector of the Web Annotation model. */
function partOf(source: string, value: string): object {
  const selector = { type: 'FragmentSelector', conformsTo: 'http://www.w3.org/TR/media-frags/', value }
  return { type: 'SpecificResource', source, selector }
}

function timeOf({ stretch: { startMs, endMs } }: CitedStretch): string {
  return endMs > startMs ? `${seconds(startMs)},${seconds(endMs)}` : seconds(startMs)
}

function seconds(ms: number): string {
  return String(ms / 1000)
}

/** Ten-thousandths of a picture as its pixels. */
function pixels(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  picture: { width: number; height: number },
): string {
  const across = (part: number) => Math.round((part * picture.width) / 10_000)
  const down = (part: number) => Math.round((part * picture.height) / 10_000)
  return [across(x), down(y), Math.max(1, across(width)), Math.max(1, down(height))].join(',')
}
