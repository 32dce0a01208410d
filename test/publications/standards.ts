// Rules of our own, from the texts of the standards: what of each a publication must hold to.

type Loose = Record<string, unknown>
const listOf = (value: unknown) => [value].flat() as Loose[]

type Entity = Record<string, unknown> & { '@id': string; '@type': string }

/** RO-Crate 1.3: one flat graph with a descriptor and a root; every file is there and named; every reference is met. */
export function complaintsAboutCrate(text: string, files: readonly string[]): string[] {
  const { '@context': context, '@graph': graph } = JSON.parse(text) as {
    '@context': string
    '@graph': Entity[]
  }
  const complaints: string[] = []
  const byId = new Map(graph.map(one => [one['@id'], one]))
  if (context !== 'https://w3id.org/ro/crate/1.3/context') complaints.push('context')
  if (byId.size < graph.length) complaints.push('an entity stands twice')
  const descriptor = byId.get('ro-crate-metadata.json')
  if (descriptor?.['@type'] !== 'CreativeWork') complaints.push('no descriptor')
  if ((descriptor?.['about'] as Entity)?.['@id'] !== './') complaints.push('the descriptor is about no root')
  if ((descriptor?.['conformsTo'] as Entity)?.['@id'] !== 'https://w3id.org/ro/crate/1.3')
    complaints.push('conformsTo')
  const root = byId.get('./')
  if (root?.['@type'] !== 'Dataset') complaints.push('no root')
  for (const field of ['name', 'description', 'datePublished', 'license'])
    if (!root?.[field]) complaints.push(`root without ${field}`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(String(root?.['datePublished']))) complaints.push('datePublished')
  const parts = new Set((root?.['hasPart'] as Entity[]).map(one => decodeURIComponent(one['@id'])))
  for (const file of files) if (!parts.has(file)) complaints.push(`${file} is not in it`)
  for (const part of parts) if (!files.includes(part)) complaints.push(`${part} is not there`)
  for (const entity of graph) {
    if (!entity['@type']) complaints.push(`${entity['@id']} without type`)
    for (const [field, value] of Object.entries(entity))
      for (const one of [value].flat() as Entity[])
        if (field !== 'conformsTo' && one?.['@id'] && typeof one === 'object' && !byId.has(one['@id']))
          complaints.push(`${entity['@id']} ${field} leads nowhere`)
  }
  return complaints
}

/** IIIF Presentation 3.0, 3 and 5, with the Web Annotation model for what stands on a canvas. */
export function complaintsAboutManifest(text: string): string[] {
  const manifest = JSON.parse(text) as Loose
  const complaints: string[] = []
  const need = (holds: unknown, what: string) => holds || complaints.push(what)
  const isAddress = (id: unknown) => typeof id === 'string' && /^https?:\/\/[^#\s]+$/.test(id)
  const isLabel = (label: unknown) =>
    Object.entries((label ?? {}) as object).every(
      ([language, values]) => /^(none|[A-Za-z-]+)$/.test(language) && Array.isArray(values),
    ) && Object.keys((label ?? {}) as object).length > 0
  need(manifest['@context'] === 'http://iiif.io/api/presentation/3/context.json', 'context')
  need(Object.keys(manifest)[0] === '@context', 'the context stands first')
  need(manifest['type'] === 'Manifest' && isAddress(manifest['id']), 'type and id')
  need(isLabel(manifest['label']), 'label')
  const ids = new Set<string>()
  for (const canvas of listOf(manifest['items'])) {
    need(canvas['type'] === 'Canvas' && isAddress(canvas['id']), 'canvas')
    need(Number.isInteger(canvas['height']) && Number.isInteger(canvas['width']), 'both sides, in pixels')
    need(Number(canvas['duration']) > 0, 'duration')
    const pages = [...listOf(canvas['items']), ...listOf(canvas['annotations'])]
    for (const page of pages) {
      need(page['type'] === 'AnnotationPage' && isAddress(page['id']), 'page')
      const isPainting = listOf(canvas['items']).includes(page)
      for (const one of listOf(page['items'])) {
        need(one['type'] === 'Annotation' && isAddress(one['id']), 'annotation')
        need(!ids.has(String(one['id'])), 'an id stands twice')
        ids.add(String(one['id']))
        need((one['motivation'] === 'painting') === isPainting, 'painting stands in items alone')
        for (const body of listOf(one['body']))
          need(
            body['type'] === 'TextualBody' ? typeof body['value'] === 'string' : isAddress(body['id']),
            'body',
          )
        const target = one['target'] as unknown
        const { source, selector } = (target ?? {}) as { source?: string; selector?: { value: string } }
        const fragment = typeof target === 'string' ? target.split('#')[1] : selector?.value
        need((typeof target === 'string' ? target.split('#')[0] : source) === canvas['id'], 'target')
        need(
          fragment
            ?.split('&')
            .every(
              part =>
                /^t=\d+(\.\d+)?(,\d+(\.\d+)?)?$/.test(part) || /^xywh=\d+,\d+,[1-9]\d*,[1-9]\d*$/.test(part),
            ),
          `fragment ${fragment}`,
        )
        const [, from, to] = /t=([\d.]+)(?:,([\d.]+))?/.exec(fragment ?? '') ?? []
        need(to === undefined || Number(from) < Number(to), 'a stretch ends after it begins')
        need(Number(to ?? from) <= Number(canvas['duration']), 'a stretch lies within the canvas')
      }
    }
  }
  return complaints
}

/** Citation File Format 1.2.0: what is required, one key a line, every text quoted. */
export function complaintsAboutCitation(text: string): string[] {
  const complaints: string[] = []
  for (const field of ['cff-version: 1.2.0', 'message: "', 'title: "', 'authors:', '  - name: "'])
    if (!text.includes(`${field}`)) complaints.push(field)
  for (const line of text.trimEnd().split('\n')) {
    const [, value = ''] = /^ *(?:- )?[a-z-]+:(?: (.*))?$/.exec(line) ?? [null, 'no line of it']
    if (value === '' || /^[\w.]+$/.test(value)) continue
    try {
      if (typeof JSON.parse(value) !== 'string') complaints.push(line)
    } catch {
      complaints.push(line)
    }
  }
  if (!/^date-released: "\d{4}-\d{2}-\d{2}"$/m.test(text)) complaints.push('date-released')
  return complaints
}

/** DataCite 4.6: the six that are mandatory, but for the identifier, which the repository gives. */
export function complaintsAboutDatacite(text: string): string[] {
  const said = JSON.parse(text) as Loose & { types: Loose }
  const complaints: string[] = []
  const names = said['creators'] as { name: string }[]
  if (!names?.length || names.some(({ name }) => !name)) complaints.push('creators')
  const titles = said['titles'] as { title: string; titleType?: string }[]
  if (!titles?.length || titles.some(({ title }) => !title)) complaints.push('titles')
  if (titles.filter(({ titleType }) => !titleType).length !== 1) complaints.push('one title is the main one')
  if (!(said['publisher'] as Loose)['name']) complaints.push('publisher')
  if (!/^\d{4}$/.test(String(said['publicationYear']))) complaints.push('publicationYear')
  if (said.types?.['resourceTypeGeneral'] !== 'Text') complaints.push('resourceTypeGeneral')
  return complaints
}
