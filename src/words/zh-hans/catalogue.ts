import type { Words } from '../en/catalogue.ts'
import { amounts } from './amounts.ts'
import { analysis } from './analysis.ts'
import { atlas } from './atlas/atlas.ts'
import { charts } from './atlas/charts.ts'
import { dates } from './atlas/dates.ts'
import { facts } from './atlas/facts.ts'
import { filmPage } from './atlas/film-page.ts'
import { aspects } from './codebook/aspects.ts'
import { contradictions } from './codebook/contradictions.ts'
import { choiceLists, codeGroups, codeSets } from './codebook/groups.ts'
import { plans } from './codebook/plans.ts'
import { versions } from './codebook/versions.ts'
import { codebook } from './codebook.ts'
import { coding } from './coding.ts'
import { commands } from './commands.ts'
import { copies } from './copies.ts'
import { corpus } from './corpus.ts'
import { describe } from './describe.ts'
import { detection } from './detection.ts'
import { claiming } from './essay/claiming.ts'
import { claims } from './essay/claims.ts'
import { editions } from './essay/editions.ts'
import { essay } from './essay/essay.ts'
import { evidence } from './essay/evidence.ts'
import { publication } from './essay/publication.ts'
import { publishing } from './essay/publishing.ts'
import { quoted } from './essay/quoted.ts'
import { chapters } from './exchange/chapters.ts'
import { foreign } from './exchange/foreign.ts'
import { lines } from './exchange/lines.ts'
import { sheets } from './exchange/sheets.ts'
import { filmFiles } from './film-files.ts'
import { clips } from './finding/clips.ts'
import { cuts } from './finding/cuts.ts'
import { finding } from './finding/finding.ts'
import { nameReadings } from './finding/name-readings.ts'
import { agreement } from './findings/agreement.ts'
import { appearance } from './findings/appearance.ts'
import { companions } from './findings/companions.ts'
import { contradiction } from './findings/contradiction.ts'
import { corpusStatement } from './findings/corpus-statement.ts'
import { course } from './findings/course.ts'
import { focal } from './findings/focal.ts'
import { form } from './findings/form.ts'
import { kept } from './findings/kept.ts'
import { otherwise } from './findings/otherwise.ts'
import { plainly } from './findings/plainly.ts'
import { prevalence } from './findings/prevalence.ts'
import { questions } from './findings/questions.ts'
import { resignification } from './findings/resignification.ts'
import { rowPages } from './findings/row-pages.ts'
import { rows } from './findings/rows.ts'
import { strata } from './findings/strata.ts'
import { system } from './findings/system.ts'
import { wayIn } from './findings/way-in.ts'
import { when } from './findings/when.ts'
import { desk } from './frame/desk.ts'
import { entrance } from './frame/entrance.ts'
import { find } from './frame/find.ts'
import { opening } from './frame/opening.ts'
import { settings } from './frame/settings.ts'
import { studies } from './frame/studies.ts'
import { studyMenu } from './frame/study-menu.ts'
import { tray } from './frame/tray.ts'
import { keys } from './keys.ts'
import { measurements } from './measurements.ts'
import { models } from './models.ts'
import { navigation } from './navigation.ts'
import { notices } from './notices.ts'
import { picker } from './picker.ts'
import { player } from './player.ts'
import { refusals } from './refusals.ts'
import { removed } from './removed.ts'
import { review } from './review.ts'
import { scenes } from './scenes.ts'
import { sheet } from './sheet.ts'
import { shotLists } from './shot-lists.ts'
import { shots } from './shots.ts'
import { citing } from './sources/citing.ts'
import { filmLists } from './sources/film-lists.ts'
import { quotes } from './sources/quotes.ts'
import { sources } from './sources/sources.ts'
import { annotations } from './stage/annotations.ts'
import { dialogue } from './stage/dialogue.ts'
import { inspector } from './stage/inspector.ts'
import { links } from './stage/links.ts'
import { notebook } from './stage/notebook.ts'
import { plates } from './stage/plates.ts'
import { readings } from './stage/readings.ts'
import { regions } from './stage/regions.ts'
import { shotRecord } from './stage/shot-record.ts'
import { stillSets } from './stage/still-sets.ts'
import { subtitles } from './stage/subtitles.ts'
import { timeline } from './stage/timeline.ts'
import { whichFilm } from './stage/which-film.ts'
import { withholding } from './stage/withholding.ts'
import { tasks } from './tasks.ts'
import { uploads } from './uploads.ts'
import { writing } from './writing.ts'

export const simplifiedChinese: Words = {
  amounts,
  analysis,
  annotations,
  appearance,
  aspects,
  atlas,
  charts,
  choiceLists,
  claiming,
  citing,
  codeGroups,
  codeSets,
  codebook,
  coding,
  commands,
  companions,
  contradiction,
  contradictions,
  copies,
  corpus,
  course,
  corpusStatement,
  dates,
  describe,
  desk,
  detection,
  entrance,
  editions,
  essay,
  facts,
  claims,
  evidence,
  quoted,
  filmFiles,
  filmLists,
  foreign,
  lines,
  sheets,
  chapters,
  clips,
  cuts,
  filmPage,
  find,
  finding,
  nameReadings,
  focal,
  form,
  inspector,
  kept,
  keys,
  links,
  measurements,
  models,
  navigation,
  notebook,
  notices,
  opening,
  picker,
  player,
  plainly,
  plates,
  plans,
  agreement,
  otherwise,
  prevalence,
  publication,
  publishing,
  questions,
  quotes,
  readings,
  regions,
  refusals,
  removed,
  resignification,
  review,
  rowPages,
  rows,
  scenes,
  settings,
  sheet,
  shotLists,
  shotRecord,
  shots,
  sources,
  strata,
  studies,
  studyMenu,
  stillSets,
  subtitles,
  dialogue,
  system,
  tasks,
  timeline,
  tray,
  uploads,
  versions,
  wayIn,
  when,
  whichFilm,
  withholding,
  writing,
}
