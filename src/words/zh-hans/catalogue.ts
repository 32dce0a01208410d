import type { Words } from '../en/catalogue.ts'
import { amounts } from './amounts.ts'
import { analysis } from './analysis.ts'
import { contradictions } from './codebook/contradictions.ts'
import { codebook } from './codebook.ts'
import { coding } from './coding.ts'
import { commands } from './commands.ts'
import { copies } from './copies.ts'
import { corpus } from './corpus.ts'
import { describe } from './describe.ts'
import { detection } from './detection.ts'
import { filmFiles } from './film-files.ts'
import { plainly } from './findings/plainly.ts'
import { prevalence } from './findings/prevalence.ts'
import { desk } from './frame/desk.ts'
import { entrance } from './frame/entrance.ts'
import { find } from './frame/find.ts'
import { opening } from './frame/opening.ts'
import { settings } from './frame/settings.ts'
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
import { inspector } from './stage/inspector.ts'
import { timeline } from './stage/timeline.ts'
import { tasks } from './tasks.ts'
import { uploads } from './uploads.ts'
import { writing } from './writing.ts'

export const simplifiedChinese: Words = {
  amounts,
  analysis,
  codebook,
  coding,
  commands,
  contradictions,
  copies,
  corpus,
  describe,
  desk,
  detection,
  entrance,
  filmFiles,
  find,
  inspector,
  keys,
  measurements,
  models,
  navigation,
  notices,
  opening,
  picker,
  player,
  plainly,
  prevalence,
  refusals,
  removed,
  review,
  scenes,
  settings,
  sheet,
  shotLists,
  shots,
  studyMenu,
  tasks,
  timeline,
  tray,
  uploads,
  writing,
}
