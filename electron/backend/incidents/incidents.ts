import { arch, platform, release } from 'node:os'
import { AppError } from '../../../shared/app-error.ts'
import {
  cleanStack,
  errorKind,
  type Incident,
  incidentNumber,
  incidentText,
} from '../../../shared/incident.ts'
import { program } from '../../../shared/program.ts'
import { localDay } from '../jobs/local-time.ts'
import { createProgramLog } from './program-log.ts'

/** What an unexpected error is known by. */
export interface NotedIncident {
  readonly incident: string
  readonly report: string
}

export interface Incidents {
  /** Writes an unexpected error into the program's log under a number of its own. */
  note(error: unknown, call: string): NotedIncident
  /** The same of a place that could tell only the kind of its error and its stack. */
  noteTold(told: Pick<Incident, 'call' | 'error' | 'stack'>): NotedIncident
}

const runsOn = `${program.name} ${program.version}, ${platform()} ${release()} ${arch()}, Node ${process.versions.node}`

/** `folder`: of the program's logs. Nothing is written before the first incident. */
export function createIncidents(folder: string, now: () => Date, random = Math.random): Incidents {
  const log = createProgramLog(folder)
  const noteTold: Incidents['noteTold'] = (told) => {
    const at = now()
    const incident = incidentNumber(localDay(at), random())
    const report = incidentText({ number: incident, at: at.toISOString(), program: runsOn, ...told })
    log.write(`${report}\n`)
    return { incident, report }
  }
  return {
    noteTold,
    note: (error, call) => noteTold({ call, error: errorKind(error), stack: cleanStack(error) }),
  }
}

/** What the window is told of a failure: what a person may meet as it is, anything else by its number. */
export function forWindow(incidents: Incidents, error: unknown, call: string): AppError {
  if (error instanceof AppError && error.code !== 'internal') return error
  return new AppError('unexpected', { ...incidents.note(error, call) })
}
