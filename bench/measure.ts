import { measureCommandLine } from './commandLine.ts'
import { measureEngines } from './engines.ts'
import { Report } from './report.ts'
import { measureSheet } from './sheet.ts'
import { measureTemplates } from './templates.ts'

/** Measures everything, prints it, and fails where a gate is missed. Run by run.mjs, which builds it first. */
const report = new Report()
report.machine()
// Before anything is warm: the first check of a session is what a user feels.
measureSheet(report)
measureTemplates(report)
await measureEngines(report)
measureCommandLine(report)
process.exitCode = report.end() ? 0 : 1
