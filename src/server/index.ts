export type { BegunFrom, House, StudyOpened } from './house.ts'
export type { ServerIdentity } from './routes/studies.ts'
export type { RunningServer, ServerSetting } from './start-server.ts'
export { entranceOf, startServer } from './start-server.ts'
