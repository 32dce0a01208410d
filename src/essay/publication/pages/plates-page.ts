import { all, h } from '../html/html.ts'
import type { Page } from '../html/page.ts'
import type { Site } from '../site.ts'
import { setPlate } from '../text/figures.ts'

/** Every plate that a text shows or cites, or on which a claim rests: each has its address here. */
export function platesPage(site: Site): Page {
  const { publication, words } = site
  const { pages, plates: said } = words.publication
  const own = site.path('plates.html')
  const { plates } = publication
  return {
    page: 'plates.html',
    title: pages.plates,
    content: all(
      h('h1', {}, pages.plates),
      h('p', { class: 'lead' }, plates.length === 0 ? said.none : said.lead),
      plates.map(({ plate }) => setPlate(site, plate.id, { own, prefix: '', caption: all() })),
    ),
  }
}
