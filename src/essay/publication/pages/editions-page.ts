import { isAnyChange } from '../editions/compare-editions.ts'
import type { SaidDifference } from '../editions/say-changes.ts'
import { sayChanges } from '../editions/say-changes.ts'
import type { Child, Html } from '../html/html.ts'
import { all, h } from '../html/html.ts'
import { inLanguage } from '../html/languages.ts'
import type { Page } from '../html/page.ts'
import type { Site } from '../site.ts'

/** Which edition this is, and beside the one before it what is another. */
export function editionsPage(site: Site): Page {
  const { publication, words, language } = site
  const said = words.editions
  const { day, edition } = publication
  const { own, earlier, changes } = edition
  const against = earlier.at(-1)
  return {
    page: 'editions.html',
    title: said.title,
    content: all(
      h('h1', {}, said.title),
      h(
        'p',
        { class: 'lead' },
        own === null
          ? said.draft(day)
          : own.keptOn === day
            ? said.thisOne({ number: own.number, day })
            : said.thisOneAgain({ number: own.number, day, kept: own.keptOn }),
        against === undefined && [' ', said.first],
      ),
      against !== undefined && changes !== null && sayBeside(),
      earlier.length > 0 && [
        h('h2', {}, said.earlier),
        h(
          'ul',
          {},
          earlier.toReversed().map(one => h('li', {}, said.editionOf(one))),
        ),
      ],
    ),
  }

  function sayBeside(): Child {
    const written = publication.texts.map(one => one.language)
    const sections = sayChanges(changes!, language, written)
    return [
      h('h2', {}, said.since(against!)),
      isAnyChange(changes!) && sections.length > 0
        ? [
            h('p', {}, said.leadOfPage),
            sections.map(({ title, differences }) => [
              h('h3', {}, title),
              h(
                'ul',
                { class: 'changes' },
                differences.map(one => setDifference(site, one)),
              ),
            ]),
          ]
        : h('p', {}, said.nothing),
    ]
  }
}

function setDifference({ words, language }: Site, { what, before, now }: SaidDifference): Html {
  const said = words.editions
  const side = (label: string, text: string | null) =>
    h('div', {}, h('dt', {}, label), h('dd', {}, text === null ? '–' : inLanguage(text, language)))
  return h(
    'li',
    {},
    inLanguage(what, language),
    (before !== null || now !== null) &&
      h('dl', { class: 'then-now' }, side(said.before, before), side(said.now, now)),
  )
}
