import { createRoute } from '@tanstack/react-router'
import { turning, within } from '../services/keyboard-map.ts'
import type { Screen } from '../stage/opening/screen.ts'
import { root } from '../stage/opening/screen.ts'
import type { RawSearch } from '../state/address.ts'
import { askedName, askedText } from '../state/address.ts'
import { LinksPage } from './links/LinksPage.tsx'
import type { NarrowedLinks } from './links/select-links.ts'
import { NotebookPage } from './notebook/NotebookPage.tsx'
import type { NarrowedNotebook } from './notebook/select-memos.ts'
import { PlateList } from './plates/PlateList.tsx'
import { PlateScreen } from './plates/PlateScreen.tsx'
import { ReadingScreen } from './ReadingScreen.tsx'
import { RealityPage } from './reality/RealityPage.tsx'
import type { NarrowedReality } from './reality/select-realities.ts'
import type { Narrowed } from './select-mediations.ts'

const mediations = createRoute({
  getParentRoute: () => root,
  path: '/reading',
  validateSearch: (raw: RawSearch): Narrowed => ({
    order: askedName(raw['order']),
    contradiction: askedName(raw['contradiction']),
    film: askedName(raw['film']),
    attitude: askedName(raw['attitude']),
    treatment: askedName(raw['treatment']),
    code: askedName(raw['code']),
    mediation: askedName(raw['mediation']),
  }),
  component: Mediations,
})

function Mediations() {
  return <ReadingScreen narrowed={mediations.useSearch()} />
}

const links = createRoute({
  getParentRoute: () => root,
  path: '/reading/links',
  validateSearch: (raw: RawSearch): NarrowedLinks => ({
    kind: askedName(raw['kind']),
    film: askedName(raw['film']),
    words: askedText(raw['words']),
    link: askedName(raw['link']),
    pair: askedName(raw['pair']),
  }),
  component: Links,
})

function Links() {
  return <LinksPage narrowed={links.useSearch()} />
}

const reality = createRoute({
  getParentRoute: () => root,
  path: '/reading/reality',
  validateSearch: (raw: RawSearch): NarrowedReality => ({
    does: askedName(raw['does']),
    film: askedName(raw['film']),
  }),
  component: Reality,
})

function Reality() {
  return <RealityPage narrowed={reality.useSearch()} />
}

const plates = createRoute({
  getParentRoute: () => root,
  path: '/reading/plates',
  component: PlateList,
})

const plate = createRoute({
  getParentRoute: () => root,
  path: '/reading/plates/$plateId',
  component: OnePlate,
})

function OnePlate() {
  return <PlateScreen plateId={plate.useParams().plateId} />
}

const notebook = createRoute({
  getParentRoute: () => root,
  path: '/reading/notebook',
  validateSearch: (raw: RawSearch): NarrowedNotebook => ({
    kind: askedName(raw['kind']),
    about: askedText(raw['about']),
    words: askedText(raw['words']),
    memo: askedName(raw['memo']),
  }),
  component: Notebook,
})

function Notebook() {
  return <NotebookPage narrowed={notebook.useSearch()} />
}

export const reading = {
  theme: 'reading',
  routes: [mediations, reality, links, plates, plate, notebook],
  keys: [...within('reading', turning), ...within('plates', turning), ...within('notebook', turning)],
  rail: {
    name: 'reading',
    group: 'read',
    icon: 'reading',
    chord: 'Alt+7',
    path: '/reading',
    staysWith: 'search',
  },
} as const satisfies Screen
