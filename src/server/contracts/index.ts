export type { LiveEvent } from './live.ts'
export * as schemas from './schemas.ts'
export type * from './types.ts'
