import { nameIn } from '../../../study/index.ts'
import { wordsIn } from '../../../words/index.ts'
import type { Publication } from '../publication.ts'
import { placeOf } from './place-of-publication.ts'

/** Citation File Format 1.2.0. A text in double quotes is one in YAML as it is in JSON. */
export function citationFile(publication: Publication): string {
  const { essay, texts, day, edition } = publication
  const [first] = texts
  const { language } = first!
  const other = texts[1]?.language
  return [
    'cff-version: 1.2.0',
    `message: ${quoted(wordsIn(language).publication.cff)}`,
    `title: ${quoted(nameIn(essay.titles, language))}`,
    ...(other ? [`abstract: ${quoted(nameIn(essay.titles, other))}`] : []),
    'type: dataset',
    'authors:',
    `  - name: ${quoted(authorOf(publication))}`,
    `date-released: ${quoted(day)}`,
    ...(essay.address === '' ? [] : [`url: ${quoted(placeOf(publication))}`]),
    ...(edition.own ? [`version: ${quoted(String(edition.own.number))}`] : []),
    '',
  ].join('\n')
}

/** DataCite 4.6, without the identifier and the publisher, which whoever takes the publication in gives it. */
export function dataciteFile(publication: Publication): string {
  const { essay, texts, day, program, films, edition } = publication
  return json({
    schemaVersion: 'http://datacite.org/schema/kernel-4',
    creators: [{ name: authorOf(publication) }],
    titles: texts.map(({ language }, index) => ({
      title: essay.titles[language],
      lang: language,
      ...(index > 0 && { titleType: 'TranslatedTitle' }),
    })),
    // The standard's own word for what is not known yet.
    publisher: { name: '(:tba)' },
    publicationYear: day.slice(0, 4),
    types: { resourceTypeGeneral: 'Text', resourceType: 'Essay' },
    dates: [{ date: day, dateType: 'Created' }],
    language: texts[0]!.language,
    formats: ['text/html', 'text/css', 'image/jpeg', 'text/csv', 'application/json', 'application/zip'],
    subjects: films.map(({ film }) => ({ subject: film.titles[0]?.text ?? film.id })),
    version: edition.own ? String(edition.own.number) : day,
    descriptions: [{ description: `Silverscreen ${program}`, descriptionType: 'TechnicalInfo', lang: 'en' }],
  })
}

/** Who signs it, in the first of its languages in which anybody does; else the study, since somebody must be named. */
export function authorOf({ essay, texts, study }: Publication): string {
  return texts.map(({ language }) => essay.signed[language]).find(Boolean) ?? study.name
}

function quoted(text: string): string {
  return JSON.stringify(text)
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`
}
