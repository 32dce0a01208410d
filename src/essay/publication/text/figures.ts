import type { PlateItem } from '../../../study/index.ts'
import type { Stretch } from '../../evidence/sight.ts'
import type { Child, Html } from '../html/html.ts'
import { all, asItIs, h } from '../html/html.ts'
import { inLanguage } from '../html/languages.ts'
import type { PublishedFinding } from '../publication.ts'
import type { Site } from '../site.ts'
import { hrefFrom } from '../site.ts'

/** A still on its dark ground with its caption, its place, and the ground on which it is shown. */
export function setFigure(
  site: Site,
  stretch: Stretch,
  { own, caption }: { own: string; caption: Html | null },
): Html {
  return h(
    'figure',
    { class: 'still' },
    setStill(site, stretch, own),
    h('figcaption', {}, caption, caption && caption.html !== '' && ' · ', placeLine(site, stretch, own)),
  )
}

/** The picture alone, or the sentence that says why there is none. */
export function setStill(site: Site, stretch: Stretch, own: string): Html {
  const { films } = site.words.publication
  const still = site.still(stretch)
  if (!still || still.path === null)
    return h('p', { class: 'no-picture' }, still?.isWithheld ? films.withheldPicture : films.noPicture)
  return h('img', {
    src: hrefFrom(own, still.path),
    width: still.width,
    height: still.height,
    alt: site.sayPlace(stretch),
  })
}

/** Film, part and time, as a way to the place on the page of the film. */
export function placeLine(site: Site, stretch: Stretch, own: string): Html {
  const place = site.placeOf(stretch)
  const said = inLanguage(site.sayPlace(stretch), site.language)
  return place === null
    ? h('span', { class: 'place' }, said)
    : h('a', { class: 'place', href: hrefFrom(own, site.path(place)) }, said)
}

/** A plate with its stills in their order; a picture that may not be shown keeps its number. */
export function setPlate(
  site: Site,
  plateId: string,
  { own, prefix, caption }: { own: string; prefix: string; caption: Html },
): Html {
  const { plates } = site.words.publication
  const found = site.publication.plates.find(({ plate }) => plate.id === plateId)
  if (!found) return h('p', { class: 'gone' }, plates.gone)
  const { plate, items } = found
  const say = (text: string) => inLanguage(text, site.language)
  return h(
    'figure',
    { class: 'plate', id: `${prefix}plate-${plate.id}` },
    h(
      'ol',
      { class: 'plate-items' },
      items.map((item, index) =>
        h(
          'li',
          { class: `size-${item.size}`, value: index + 1 },
          setStill(site, stretchOf(item), own),
          h(
            'p',
            {},
            h('span', { class: 'item-number' }, index + 1),
            ' ',
            item.caption !== '' && all(say(item.caption), ' · '),
            placeLine(site, stretchOf(item), own),
          ),
        ),
      ),
    ),
    h(
      'figcaption',
      {},
      h('b', {}, say(plate.name)),
      plate.caption !== '' && all(' · ', say(plate.caption)),
      caption.html !== '' && all(' · ', caption),
    ),
  )
}

export function stretchOf({ partId, startMs, endMs }: PlateItem | Stretch): Stretch {
  return { partId, startMs, endMs }
}

/** The drawing of a finding in the page itself, so that it is there in whatever opens the page. */
export function setPicture(
  site: Site,
  finding: PublishedFinding,
  label = site.words.publication.findings.picture(nameOf(site, finding)),
): Child {
  const svg = finding.picture[site.language]
  return svg === null
    ? null
    : h(
        'div',
        {
          class: 'drawing',
          tabindex: 0,
          role: 'group',
          'aria-label': label,
        },
        asItIs(svg),
      )
}

/** The first of what is said of a finding: what its picture shows, for whoever does not see it. */
export function sentencesOf({ language }: Site, { said }: PublishedFinding): string {
  return said[language].split('\n').slice(0, 3).join(' ')
}

export function nameOf(site: Site, { question }: PublishedFinding): string {
  const { questions } = site.words
  return question in questions ? questions[question as keyof typeof questions].name : question
}
