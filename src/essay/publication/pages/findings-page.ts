import { numberNames, sayNumber } from '../../../words/index.ts'
import type { Child, Html } from '../html/html.ts'
import { all, h } from '../html/html.ts'
import { inLanguage } from '../html/languages.ts'
import type { Page } from '../html/page.ts'
import type { PublishedFinding } from '../publication.ts'
import type { Site } from '../site.ts'
import { hrefFrom } from '../site.ts'
import { nameOf, setPicture } from '../text/figures.ts'

/** Every finding on which the essay rests: what is said of it, its picture, its table, how it was computed. */
export function findingsPage(site: Site): Page {
  const { publication, words } = site
  const said = words.publication
  const { findings } = publication
  return {
    page: 'findings.html',
    title: said.pages.findings,
    content: all(
      h('h1', {}, said.pages.findings),
      h('p', { class: 'lead' }, findings.length === 0 ? said.findings.none : said.findings.lead),
      findings.map(finding => setFinding(site, finding)),
    ),
  }
}

function setFinding(site: Site, finding: PublishedFinding): Html {
  const { publication, words, language } = site
  const said = words.publication.findings
  const own = site.path('findings.html')
  const anchor = `finding-${finding.id}`
  const kept = finding.keptAt.slice(0, 10)
  const users = publication.claims.filter(({ evidence }) =>
    evidence.some(({ evidence: { target } }) => target.what === 'finding' && target.id === finding.id),
  )
  return h(
    'section',
    { class: 'finding', id: anchor, 'aria-labelledby': `${anchor}-head` },
    h('h2', { id: `${anchor}-head` }, nameOf(site, finding)),
    setPicture(site, finding),
    saidLines(site, finding.said[language]),
    finding.put === null && h('p', { class: 'caution' }, said.asKept(kept)),
    finding.changed > 0 && h('p', { class: 'caution' }, said.changed({ count: finding.changed, kept })),
    users.length > 0 &&
      h(
        'p',
        {},
        said.usedBy,
        ': ',
        users.map(({ claim: { name } }, index) =>
          all(
            index > 0 && ', ',
            h('a', { href: hrefFrom(own, `${site.path('claims.html')}#${name}`) }, name),
          ),
        ),
      ),
    table(site, finding),
    h('h3', {}, said.how),
    h(
      'ul',
      { class: 'how' },
      finding.how[language].map(line => h('li', {}, inLanguage(line, language))),
    ),
    h(
      'p',
      {},
      said.asFiles,
      ': ',
      h('a', { href: hrefFrom(own, `data/findings/${finding.id}.csv`) }, said.csv),
      ', ',
      h('a', { href: hrefFrom(own, `data/findings/${finding.id}.json`) }, said.json),
    ),
  )
}

/** What is said of a finding, a line each; a line that begins with blanks belongs to the one before. */
function saidLines({ language }: Site, said: string): Child {
  const lines = said.split('\n').filter(line => line.trim() !== '')
  return lines.map(line =>
    h('p', { class: line.startsWith(' ') ? 'said under' : 'said' }, inLanguage(line.trim(), language)),
  )
}

function table(site: Site, finding: PublishedFinding): Child {
  const { words, language } = site
  const { kept, publication: said } = words
  const { lines } = finding.outline[language]
  const names = numberNames.filter(name => lines.some(({ numbers }) => numbers[name] !== undefined))
  if (names.length === 0) return h('p', {}, kept.noNumbers)
  const caption = `${said.findings.table}: ${nameOf(site, finding)}`
  return h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': caption },
    h(
      'table',
      {},
      h('caption', {}, caption),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, said.findings.of),
          names.map(name => h('th', { scope: 'col', class: 'figure' }, kept.numberNames[name])),
        ),
      ),
      h(
        'tbody',
        {},
        lines.map(line =>
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, inLanguage(line.label, language)),
            names.map(name => {
              const value = line.numbers[name]
              return h(
                'td',
                { class: 'figure' },
                value === undefined ? '' : kept.number(name, value, one => sayNumber(line.unit, one)),
              )
            }),
          ),
        ),
      ),
    ),
  )
}
