import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/noto-sans-sc/wght.css'
import '@fontsource-variable/noto-serif-sc/wght.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import './look/type.css'
import './look/tokens.css'
import './look/base.css'
import './look/print.css'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { showLaunchFailure } from './launch-failure.ts'
import { router } from './router.tsx'
import { bindings, expectScreen, partInAddress } from './screens.ts'
import { ChangeOrder } from './services/change-order.ts'
import { Clipboard } from './services/clipboard.ts'
import { CodingReader } from './services/coding-reader.ts'
import { DetectionAsker } from './services/detection-asker.ts'
import { Downloads } from './services/downloads.ts'
import { ClaimReader } from './services/essays/claim-reader.ts'
import { FilmListBringer } from './services/films/film-list-bringer.ts'
import { ForeignBringer } from './services/films/foreign-bringer.ts'
import { Finder } from './services/finder.ts'
import { FindingAsker } from './services/finding-asker.ts'
import { FolderReader } from './services/folder-reader.ts'
import { LiveChanges } from './services/live-changes.ts'
import { MeasurementAsker } from './services/measurement-asker.ts'
import { keptBegunLink, keptDesk, MomentKeeper } from './services/moment-keeper.ts'
import { Outbox } from './services/outbox.ts'
import { keepPreferences, keptPreferences } from './services/preference-keeper.ts'
import { QuestionAsker } from './services/question-asker.ts'
import { ServerCalls } from './services/server-calls.ts'
import { Shortcuts } from './services/shortcuts.ts'
import { ShotListTrader } from './services/shot-list-trader.ts'
import { SourceReader } from './services/sources/source-reader.ts'
import { StillFetcher } from './services/still-fetcher.ts'
import { StudyOpener } from './services/study-opener.ts'
import { StudyReader } from './services/study-reader.ts'
import { SubtitleBringer } from './services/subtitles/subtitle-bringer.ts'
import { TaskWatcher } from './services/task-watcher.ts'
import { Uploads } from './services/uploads.ts'
import { WritingReader } from './services/writing-reader.ts'
import { Store } from './state/store.ts'
import { AppContext } from './use-app.ts'

const place = document.getElementById('silverscreen')!

try {
  await launch()
} catch (cause) {
  showLaunchFailure(place, cause)
}

async function launch(): Promise<void> {
  const store = new Store(keptPreferences(), keptDesk(), keptBegunLink())
  const calls = new ServerCalls()
  const order = new ChangeOrder(store, async () => {
    if (await reader.readAll()) await coding.readAll()
  })
  const reader = new StudyReader(calls, store, order)
  const coding = new CodingReader(calls, store, order)
  const outbox = new Outbox(calls, store, { coding, study: reader }, order)
  const shortcuts = new Shortcuts(bindings)
  const downloads = new Downloads()
  const uploads = new Uploads(store)
  const services = {
    clipboard: new Clipboard(),
    coding,
    detection: new DetectionAsker(calls),
    downloads,
    finder: new Finder(),
    finding: new FindingAsker(calls),
    folders: new FolderReader(calls, store),
    measurements: new MeasurementAsker(calls, store),
    moments: new MomentKeeper(store),
    outbox,
    claims: new ClaimReader(calls, store),
    questions: new QuestionAsker(calls, store),
    reader,
    shortcuts,
    shotLists: new ShotListTrader(calls, reader, downloads),
    sources: new SourceReader(calls),
    stills: new StillFetcher(calls, downloads),
    studies: new StudyOpener(calls, store),
    filmLists: new FilmListBringer(calls, store),
    foreign: new ForeignBringer(calls),
    subtitles: new SubtitleBringer(calls, store, coding),
    tasks: new TaskWatcher(calls, store),
    uploads,
    writing: new WritingReader(calls, store),
  }
  keepPreferences(store)
  shortcuts.follow(() => store.state.preferences.keys)
  shortcuts.listen(window)
  const partId = partInAddress(location.pathname)
  if (partId !== null) reader.expectPart(partId)
  expectScreen(location.pathname, services)
  const [isThere] = await Promise.all([reader.readAll(), coding.readAll()])
  if (!isThere) throw new Error('The program did not answer.')
  outbox.resume()
  new LiveChanges(store, reader, coding, order).listen()
  void uploads.offerInterrupted()
  createRoot(place).render(
    <StrictMode>
      <AppContext value={{ store, services }}>
        <RouterProvider router={router} />
      </AppContext>
    </StrictMode>,
  )
}
