import { personFor } from '../../../study/index.ts'
import { clockTenths, sayDate } from '../../../words/index.ts'
import type { Child, Html } from '../html/html.ts'
import { all, h } from '../html/html.ts'
import { inLanguage } from '../html/languages.ts'
import type { Page } from '../html/page.ts'
import type { PublishedFilm } from '../publication.ts'
import type { KnownPart, Site } from '../site.ts'
import { anchorOf, filmPage, hrefFrom, shotAnchor } from '../site.ts'
import type { CitedStretch } from '../targets/cited-stretches.ts'
import { citedStretches } from '../targets/cited-stretches.ts'
import { setStill } from '../text/figures.ts'

/** The list of films, and a page for each of them. */
export function filmPages(site: Site): Page[] {
  const { publication, words } = site
  const said = words.publication
  const cited = citedStretches(site)
  const list: Page = {
    page: 'films.html',
    title: said.pages.films,
    content: all(
      h('h1', {}, said.pages.films),
      h('p', { class: 'lead' }, said.films.lead),
      h(
        'ul',
        { class: 'films' },
        publication.films.map(film =>
          h(
            'li',
            {},
            h(
              'a',
              { href: hrefFrom(site.path('films.html'), site.path(filmPage(film.film.id))) },
              inLanguage(site.titleOf(film.film), site.language),
            ),
            ' ',
            facts(site, film),
          ),
        ),
      ),
    ),
  }
  return [list, ...publication.films.map(film => filmPageOf(site, film, cited))]
}

function filmPageOf(site: Site, film: PublishedFilm, cited: readonly CitedStretch[]): Page {
  const { words, language } = site
  const said = words.publication
  const page = filmPage(film.film.id)
  const own = site.path(page)
  const parts = film.parts.map(({ part }) => site.part(part.id)!)
  const places = cited.filter(({ stretch }) => parts.some(({ part }) => part.id === stretch.partId))
  const title = site.titleOf(film.film)
  const others = film.film.titles
    .map(({ text, language: lang }) => ({ text, lang }))
    .filter(({ text }) => text !== title)
  return {
    page,
    title,
    scripts: ['scripts/own-copy.js'],
    content: all(
      h('h1', {}, inLanguage(title, language)),
      others.length > 0 &&
        h(
          'p',
          { class: 'other-titles' },
          others.map(({ text, lang }, index) =>
            all(index > 0 && ' · ', h('span', { lang: lang || null }, text)),
          ),
        ),
      h('p', {}, facts(site, film)),
      ownCopy(site, parts),
      h('h2', {}, said.films.citedHere),
      places.length === 0
        ? h('p', {}, said.films.nothingCited)
        : h(
            'ul',
            { class: 'cited' },
            places.map(place => citedPlace(site, place, own)),
          ),
      h('h2', {}, said.films.versions),
      versions(site, film),
      parts.map(part => shotTable(site, part, own)),
    ),
  }
}

/** Director, year, and kind, as far as they are known. */
function facts({ words, language }: Site, { film }: PublishedFilm): Html {
  const directors = film.people.filter(({ role }) => role === 'director')
  const named = directors.map(person => personFor(person, language)).join(words.codebook.between)
  const said = [
    named === '' ? '' : words.publication.films.directedBy(named),
    film.releaseDate ? sayDate(film.releaseDate, language) : '',
    film.filmKind ?? '',
  ].filter(Boolean)
  return h('span', { class: 'facts' }, inLanguage(said.join(' · '), language))
}

/** Where a reader's own file is chosen; all of it is the script's, and a sentence says so where there is none. */
function ownCopy(site: Site, parts: readonly KnownPart[]): Child {
  const { words, language } = site
  const known = parts.filter(({ file }) => file !== null)
  if (known.length === 0) return null
  const said = words.publication.ownCopy
  return h(
    'section',
    { class: 'own-copy', 'aria-labelledby': 'own-copy' },
    h('h2', { id: 'own-copy' }, said.title),
    h('p', {}, said.lead),
    h('noscript', {}, h('p', {}, said.needsScript)),
    known.map(({ part, number, file }) => {
      const input = `file-of-${number}`
      const name = inLanguage(words.publication.films.part(number, part.name), language)
      return h(
        'div',
        {
          class: 'own-copy-part',
          hidden: true,
          'data-own-copy': part.id,
          'data-bytes': file!.byteSize,
          'data-quick-digest': file!.quickDigest,
          'data-duration-ms': file!.durationMs,
          'data-looks': JSON.stringify(looksOf(site, part.id)),
          'data-reading': said.reading,
          'data-same': said.same,
          'data-alike': said.alike,
          'data-other-length': said.otherLength,
          'data-looks-same': said.looksSame,
          'data-looks-other': said.looksOther,
          'data-unplayable': said.unplayable,
          'data-play': words.publication.films.play,
        },
        h('p', {}, h('label', { for: input }, said.choose(name.html.replace(/<[^>]*>/g, '')))),
        h('input', { type: 'file', id: input, accept: 'video/*,.mkv,.mxf,.ts' }),
        h('p', { role: 'status', class: 'own-copy-said' }),
        h('video', { controls: true, hidden: true, playsinline: true, preload: 'metadata' }),
      )
    }),
  )
}

/** Moments of a part, each with how its picture looks. */
function looksOf({ publication }: Site, partId: string): [atMs: number, look: string][] {
  const known = publication.stills.flatMap(({ stretch, atMs, look }): [number, string][] =>
    stretch.partId === partId && look !== null ? [[atMs, look]] : [],
  )
  return [...new Map(known)].sort(([a], [b]) => a - b)
}

function citedPlace(site: Site, { stretch, isShown, claims }: CitedStretch, own: string): Html {
  const { words } = site
  const said = words.publication
  const part = site.part(stretch.partId)!
  const shot = site.shotAt({ ...stretch, endMs: stretch.startMs })
  const still = site.still(stretch)
  return h(
    'li',
    { id: anchorOf(part.number, stretch), ...played(part, stretch) },
    isShown && setStill(site, stretch, own),
    h(
      'p',
      {},
      h('b', {}, site.sayTime(stretch)),
      part.film.parts.length > 1 && ` · ${said.films.part(part.number, part.part.name)}`,
      shot !== null && [
        ' · ',
        h('a', { href: `#${shotAnchor(part.number, shot.number)}` }, said.shotNumber(shot.number)),
      ],
      still !== null && still.path !== null && ` · ${said.films.frame(still.frame)}`,
    ),
    claims.length > 0 &&
      h(
        'p',
        {},
        said.films.citedBy,
        ' ',
        claims.map((name, index) =>
          all(
            index > 0 && ', ',
            h('a', { href: hrefFrom(own, `${site.path('claims.html')}#${name}`) }, name),
          ),
        ),
      ),
  )
}

/** What the script needs to play a place from a reader's own copy. */
function played({ part }: KnownPart, { startMs, endMs }: { startMs: number; endMs: number }) {
  return { 'data-part': part.id, 'data-start-ms': startMs, 'data-end-ms': endMs }
}

function versions(site: Site, { versions: all_, parts }: PublishedFilm): Html {
  const { words, language } = site
  const said = words.publication.films
  return h(
    'dl',
    { class: 'versions' },
    all_.map(version =>
      h(
        'div',
        {},
        h('dt', {}, inLanguage(said.version(version.name), language)),
        parts
          .map((one, index) => ({ ...one, number: index + 1 }))
          .filter(({ part }) => part.versionId === version.id)
          .map(({ part, file, number }) =>
            h(
              'dd',
              {},
              inLanguage(said.part(number, part.name), language),
              `, ${said.length} ${clockTenths(part.durationMs ?? part.statedMs ?? file?.durationMs ?? 0)}`,
              file !== null && [' · ', fileFacts(site, file)],
            ),
          ),
      ),
    ),
  )
}

function fileFacts({ words }: Site, file: NonNullable<PublishedFilm['parts'][number]['file']>): Html {
  const size = file.width && file.height ? `${file.width} × ${file.height}` : ''
  const known = [words.amounts.bytes(file.byteSize), size].filter(Boolean).join(', ')
  return all(known, file.digest !== null && [' · SHA-256 ', h('code', {}, file.digest)])
}

function shotTable(site: Site, part: KnownPart, own: string): Child {
  if (part.shots.length === 0) return null
  const { words, language } = site
  const said = words.publication.films
  const { columns } = said
  const name = said.part(part.number, part.part.name)
  const caption = part.film.parts.length > 1 ? `${said.shots}, ${name}` : said.shots
  return all(
    h('h2', {}, inLanguage(caption, language)),
    h(
      'p',
      {},
      said.shotsOf(part.shots.length),
      '. ',
      h('a', { href: hrefFrom(own, shotsPath(part)) }, said.table),
    ),
    h(
      'div',
      { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': caption },
      h(
        'table',
        { class: 'shots' },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            [columns.number, columns.from, columns.to, columns.length, columns.begins].map(column =>
              h('th', { scope: 'col' }, column),
            ),
          ),
        ),
        h(
          'tbody',
          {},
          part.shots.map((shot, index) =>
            h(
              'tr',
              { id: shotAnchor(part.number, index + 1), ...played(part, shot) },
              h('th', { scope: 'row' }, index + 1),
              h('td', {}, clockTenths(shot.startMs)),
              h('td', {}, clockTenths(shot.endMs)),
              h('td', {}, words.amounts.seconds(shot.endMs - shot.startMs)),
              h('td', {}, said.transitions[shot.transitionIn]),
            ),
          ),
        ),
      ),
    ),
  )
}

export function shotsPath({ film, number }: KnownPart): string {
  return `data/shots/${film.film.id}-${number}.csv`
}
