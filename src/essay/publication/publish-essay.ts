import { dataFiles } from './data/data-files.ts'
import { citationFile, dataciteFile } from './deposit/cite-publication.ts'
import { iiifManifests } from './deposit/iiif-manifests.ts'
import { readmeFile } from './deposit/readme.ts'
import { setPage } from './html/page.ts'
import { style } from './html/style.ts'
import { besidePage } from './pages/beside-page.ts'
import { claimsPage } from './pages/claims-page.ts'
import { editionsPage } from './pages/editions-page.ts'
import { essayPage } from './pages/essay-page.ts'
import { filmPages } from './pages/film-pages.ts'
import { findingsPage } from './pages/findings-page.ts'
import { platesPage } from './pages/plates-page.ts'
import { checkPage, codingPage, methodsPage, referencesPage, stillsPage } from './pages/record-pages.ts'
import { markdownFiles } from './printed/print-essay.ts'
import type { Publication, PublishedFile } from './publication.ts'
import { Site } from './site.ts'

/**
 * An essay as a folder of plain pages, without pictures, scripts and archive, which lie beside them: everything is said
 * in HTML, and needs neither a program nor a network. The same publication is the same text, byte for byte.
 */
export function publishEssay(publication: Publication): PublishedFile[] {
  const sites = publication.texts.map(({ language }) => new Site(publication, language))
  const pages = sites.flatMap((site, index) =>
    [
      essayPage(site, publication.texts[index]!),
      claimsPage(site),
      ...filmPages(site),
      findingsPage(site),
      methodsPage(site),
      codingPage(site),
      referencesPage(site),
      platesPage(site),
      stillsPage(site),
      checkPage(site),
      editionsPage(site),
    ].map(page => ({ path: site.path(page.page), text: setPage(site, page) })),
  )
  const beside = besidePage(publication)
  return [
    ...pages,
    ...(beside ? [beside] : []),
    { path: 'style.css', text: style },
    ...dataFiles(publication, sites),
    ...markdownFiles(sites),
    ...iiifManifests(sites[0]!),
    { path: 'CITATION.cff', text: citationFile(publication) },
    { path: 'datacite.json', text: dataciteFile(publication) },
    { path: 'README.md', text: readmeFile(publication) },
  ]
}
