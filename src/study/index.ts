export * from './frame-clock.ts'
export * from './result.ts'
