export const analysis = { title: 'Analysis' }

export type AnalysisWords = typeof analysis
