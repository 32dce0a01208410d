import type { Html } from '../html/html.ts'
import { asItIs, escaped, h } from '../html/html.ts'
import { hanziMarked } from '../html/languages.ts'
import type { Site } from '../site.ts'
import { hrefFrom } from '../site.ts'
import type { SetPlace } from './cite-text.ts'
import type { Cite } from './cited.ts'
import { filmLocator, pageOfCite } from './film-locator.ts'

/**
 * A place of citation as the style has set it, leading to what is cited: all of it where one thing is, else the place of
 * each in its film, and what has no words of its own by a sign behind them.
 */
export function linkedPlace(site: Site, { html, cites }: SetPlace, own: string): Html {
  const set = hanziMarked(html)
  const [only, second] = cites
  if (!second) {
    const href = only ? hrefOf(site, only, own) : null
    return href === null ? h('span', { class: 'cite' }, set) : h('a', { class: 'cite', href }, set)
  }
  let linked = html
  let from = 0
  const behind: Html[] = []
  for (const cite of cites) {
    const href = hrefOf(site, cite, own)
    if (href === null) continue
    const words = cite.what === 'cite-film' ? escaped(filmLocator(site, cite)) : ''
    const at = words === '' ? -1 : linked.indexOf(words, from)
    if (at < 0) {
      behind.push(h('a', { class: 'cite', href, 'aria-label': nameOf(site, cite) }, '↗'))
      continue
    }
    const link = h('a', { class: 'cite', href }, asItIs(words)).html
    linked = linked.slice(0, at) + link + linked.slice(at + words.length)
    from = at + link.length
  }
  return h('span', { class: 'cite' }, hanziMarked(linked), behind)
}

function hrefOf(site: Site, cite: Cite, own: string): string | null {
  const page = pageOfCite(site, cite)
  return page === null ? null : hrefFrom(own, site.path(page))
}

function nameOf(site: Site, cite: Cite): string {
  const { plates, films, sources } = site.publication
  switch (cite.what) {
    case 'cite':
      return String(sources.find(({ id }) => id === cite.sourceId)?.item.title ?? '')
    case 'cite-plate':
      return plates.find(({ plate }) => plate.id === cite.plateId)?.plate.name ?? ''
    case 'cite-film': {
      const film = films.find(one => one.film.id === cite.filmId)
      return film ? site.titleOf(film.film) : ''
    }
  }
}
