import type { ExcelEnvironment } from '../session.ts'

/** One request and its answer, as they went between the client library and Excel. */
export interface Exchange {
  readonly flags: number
  readonly request: unknown
  readonly reply: unknown
  readonly millis: number
}

export interface StepRecord {
  readonly step: string
  /** 'ok', or the code of the refusal with Excel's own behind it: 'protected AccessDenied'. */
  readonly outcome: string
  /** What the step gave, or what the person answered. */
  readonly gave: unknown
  readonly exchanges: readonly Exchange[]
}

/** What the page sends back: nothing but what it wrote itself into an empty workbook. */
export interface Recording {
  readonly schema: 'jixiao-excel-recording/1'
  readonly host: {
    readonly platform: string
    readonly version: string
    /** The highest ExcelApi it has. */
    readonly api: string
    /** The library knows worksheet.notes. */
    readonly notes: boolean
  }
  readonly steps: readonly StepRecord[]
}

/** The inner part of the client library that sends a request. It is not documented: where it is missing, nothing is heard. */
interface Executor {
  executeAsync(
    customData: unknown,
    flags: number,
    message: { readonly Body?: unknown },
  ): Promise<{ readonly Body?: unknown }>
}

/** The same environment, each of whose requests is told to `heard` with its answer. */
export function recordingEnvironment(
  environment: ExcelEnvironment,
  heard: (exchange: Exchange) => void,
): ExcelEnvironment {
  return {
    ...environment,
    run: (options, batch) =>
      environment.run(options, (context) => {
        listen(context, heard)
        return batch(context)
      }),
  }
}

/** The library puts its executor into this property at the first sync: what it puts there is wrapped. */
function listen(context: Excel.RequestContext, heard: (exchange: Exchange) => void): void {
  let executor: Executor | undefined
  Object.defineProperty(context, '_requestExecutor', {
    configurable: true,
    get: () => executor,
    set: (inner: Executor) => {
      executor = {
        async executeAsync(customData, flags, message) {
          const request = copy(message.Body)
          const began = performance.now()
          const answer = await inner.executeAsync(customData, flags, message)
          heard({ flags, request, reply: copy(answer.Body), millis: Math.round(performance.now() - began) })
          return answer
        },
      }
    },
  })
}

/** Bodies are JSON texts in some hosts and objects in others. */
function copy(body: unknown): unknown {
  return JSON.parse(typeof body === 'string' ? body : JSON.stringify(body ?? null))
}
