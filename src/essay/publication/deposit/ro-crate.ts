import { nameIn } from '../../../study/index.ts'
import { wordsIn } from '../../../words/index.ts'
import type { Publication } from '../publication.ts'
import { authorOf } from './cite-publication.ts'
import { inAddress } from './place-of-publication.ts'

/** A file of the folder, as it lies there. */
export interface FileOfFolder {
  path: string
  bytes: number
  sha256: string
}

const formats: Record<string, string> = {
  ...{ html: 'text/html', css: 'text/css', js: 'text/javascript', json: 'application/json' },
  ...{ csv: 'text/csv', jpg: 'image/jpeg', zip: 'application/zip', md: 'text/markdown' },
  ...{ cff: 'text/yaml', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
}

/** RO-Crate 1.3: what is in the folder, who made it, and on what ground its pictures are shown. */
export function roCrate(publication: Publication, files: readonly FileOfFolder[]): string {
  const { essay, texts, day, films, program } = publication
  const [first] = texts
  const { stills, ownCopy } = wordsIn(first!.language).publication
  const title = nameIn(essay.titles, first!.language)
  const grounds = films
    .filter(({ film }) => publication.stills.some(({ filmId, path }) => filmId === film.id && path !== null))
    .map(({ film, ground }) => {
      const said = ground === null ? stills.unsaid : stills.grounds[ground.ground]
      return `${film.titles[0]?.text ?? film.id}: ${[said, ground?.note ?? ''].filter(Boolean).join('. ')}`
    })
  return `${JSON.stringify(
    {
      '@context': 'https://w3id.org/ro/crate/1.3/context',
      '@graph': [
        {
          '@id': 'ro-crate-metadata.json',
          '@type': 'CreativeWork',
          about: { '@id': './' },
          conformsTo: { '@id': 'https://w3id.org/ro/crate/1.3' },
        },
        {
          '@id': './',
          '@type': 'Dataset',
          name: title,
          description: [title, ...grounds].join('\n'),
          datePublished: day,
          inLanguage: texts.map(({ language }) => language),
          author: { '@id': '#author' },
          license: { '@id': '#rights' },
          mainEntity: { '@id': 'index.html' },
          hasPart: files.map(({ path }) => ({ '@id': inAddress(path) })),
        },
        { '@id': '#author', '@type': 'Person', name: authorOf(publication) },
        {
          '@id': '#rights',
          '@type': 'CreativeWork',
          name: grounds.length === 0 ? ownCopy.lead : grounds.join('\n'),
        },
        {
          '@id': '#silverscreen',
          '@type': 'SoftwareApplication',
          name: 'Silverscreen',
          version: program,
        },
        ...files.map(({ path, bytes, sha256 }) => ({
          '@id': inAddress(path),
          '@type': 'File',
          name: path,
          encodingFormat: formats[path.split('.').at(-1)!] ?? 'text/plain',
          contentSize: String(bytes),
          sha256,
        })),
      ],
    },
    null,
    1,
  )}\n`
}
