import type { Change } from '../../study/index.ts'
import { appearancesTouched } from './appearances.ts'
import { codebookChanged } from './codebook.ts'
import { codingChanged } from './coding.ts'
import { essaysChanged } from './essays/essays.ts'
import { standingsTouched } from './essays/standings.ts'
import { filmsChanged } from './films.ts'
import { savedQueriesChanged } from './finding/saved-queries.ts'
import { keptFindingsTouched } from './kept/kept-findings.ts'
import { partsChanged } from './parts.ts'
import { periodisationsChanged } from './periodisations.ts'
import { plansChanged } from './plans/plans.ts'
import { questionsTouched } from './questions.ts'
import { readingsChanged } from './readings.ts'
import { sourcesChanged } from './sources/sources.ts'
import type { Store } from './store.ts'
import { studyChanged } from './study.ts'
import { subtitlesChanged } from './subtitles/subtitles.ts'
import { trayChanged } from './tray.ts'
import { worldChanged } from './world/world.ts'

/** Brings what an act has done, here or in another window, to every subject. Harmless when said twice. */
export function takeChange(store: Store, change: Change): void {
  const coderId = store.state.study?.homeCoderId ?? null
  store.change('study', before => studyChanged(before, change))
  store.change('parts', before => partsChanged(before, change))
  store.change('films', before => filmsChanged(before, change))
  store.change('codebook', before => codebookChanged(before, change, coderId))
  store.change('coding', before => codingChanged(before, change, coderId))
  store.change('periodisations', before => periodisationsChanged(before, change))
  store.change('plans', before => plansChanged(before, change))
  store.change('sources', before => sourcesChanged(before, change))
  store.change('readings', before => readingsChanged(before, change, coderId))
  store.change('essays', before => essaysChanged(before, change))
  store.change('world', before => worldChanged(before, change, coderId))
  store.change('subtitles', before => subtitlesChanged(before, change))
  store.change('tray', before => trayChanged(before, change, coderId))
  store.change('questions', before => questionsTouched(before, change))
  store.change('keptFindings', before => keptFindingsTouched(before, change))
  store.change('savedQueries', before => savedQueriesChanged(before, change))
  store.change('standings', before => standingsTouched(before, change))
  store.change('appearances', before => appearancesTouched(before, change))
}
