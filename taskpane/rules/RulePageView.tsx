import { makeStyles, tokens } from '@fluentui/react-components'
import { Fragment, useEffect, useRef, type ReactNode } from 'react'
import type { RulePage } from '../../src/report/rulePages.ts'
import { SeverityMark, Skeleton, TextButton, Words } from '../common/index.ts'
import type { RuleItem } from '../session/paneState.ts'
import { levelWords, ruleWords } from '../words/rules.ts'
import { ExampleSheet } from './ExampleSheet.tsx'
import { level } from './ruleGroups.ts'

const words = ruleWords.page

const useStyles = makeStyles({
  page: { padding: '8px 12px 32px' },
  back: { marginInlineStart: '-4px' },
  title: {
    margin: '4px 0',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    // It takes the focus for readers only; nothing can be done with it.
    outlineStyle: 'none',
  },
  meta: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  level: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  id: { fontFamily: tokens.fontFamilyMonospace },
  heading: {
    margin: '20px 0 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '22px', overflowWrap: 'anywhere' },
  hint: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  examples: { display: 'flex', flexDirection: 'column', gap: '12px' },
  list: { margin: 0, paddingInlineStart: '16px', fontSize: tokens.fontSizeBase200, lineHeight: '20px' },
})

/** A rule explained; takes the focus as it opens. `page`: null while it is on its way. */
export function RulePageView({
  rule,
  page,
  onBack,
}: {
  readonly rule: RuleItem
  readonly page: RulePage | null
  readonly onBack: () => void
}) {
  const styles = useStyles()
  const title = useRef<HTMLHeadingElement>(null)
  const now = level(rule)
  useEffect(() => title.current?.focus(), [rule.id])
  return (
    <article
      className={styles.page}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onBack()
      }}
    >
      <TextButton className={styles.back} onClick={onBack}>
        ← {words.back}
      </TextButton>
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {rule.title}
      </h2>
      <div className={styles.meta}>
        <span className={styles.level}>
          {now !== 'off' && <SeverityMark severity={now} size={14} named={false} />}
          {levelWords(now)}
        </span>
        <span>{rule.familyTitle}</span>
        <span className={styles.id}>{rule.id}</span>
      </div>
      {page ? <Explanation page={page} /> : <Skeleton />}
    </article>
  )
}

/** What, why, how, examples, authority. */
function Explanation({ page }: { readonly page: RulePage }) {
  const styles = useStyles()
  return (
    <>
      <Part title={words.what}>
        <Text text={page.what} />
      </Part>
      {page.why !== '' && (
        <Part title={words.why}>
          <Text text={page.why} />
        </Part>
      )}
      {page.how !== '' && (
        <Part title={words.how}>
          <Text text={page.how} />
        </Part>
      )}
      {page.bad.length > 0 && (
        <Part title={words.bad}>
          <p className={styles.hint}>{words.marked}</p>
          <Examples title={words.bad} examples={page.bad} />
        </Part>
      )}
      {page.good.length > 0 && (
        <Part title={words.good}>
          <Examples title={words.good} examples={page.good} />
        </Part>
      )}
      {page.options !== undefined && page.options.length > 0 && (
        <Part title={words.options}>
          {page.options.map(({ name, meaning, standard, allowed }) => (
            <Fragment key={name}>
              <Text text={meaning} />
              <p className={styles.hint}>{words.option(name, standard, allowed)}</p>
            </Fragment>
          ))}
        </Part>
      )}
      {page.authority.length > 0 && (
        <Part title={words.authority}>
          <ul className={styles.list}>
            {page.authority.map((authority) => (
              <li key={authority}>
                <Words text={authority} />
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles()
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      {children}
    </section>
  )
}

function Text({ text }: { readonly text: string }) {
  const styles = useStyles()
  return (
    <p className={styles.text}>
      <Words text={text} />
    </p>
  )
}

function Examples({ title, examples }: { readonly title: string; readonly examples: readonly (readonly string[])[] }) {
  const styles = useStyles()
  return (
    <div className={styles.examples}>
      {examples.map((lines, index) => (
        <ExampleSheet key={index} lines={lines} caption={`${title}，${words.example(index + 1)}`} />
      ))}
    </div>
  )
}
