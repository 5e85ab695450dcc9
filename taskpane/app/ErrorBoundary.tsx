import { Button } from '@fluentui/react-components'
import { Component, type ReactNode } from 'react'
import { EmptyState } from '../common/index.ts'
import { commonWords } from '../words/common.ts'

interface Props {
  readonly children: ReactNode
}

/** Keeps the pane usable where a view breaks, or could not be loaded: says so, and offers to open it again. */
export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    return (
      <EmptyState
        art="broken"
        title={commonWords.brokenTitle}
        actions={
          <Button
            onClick={() => {
              this.setState({ broken: false })
            }}
          >
            {commonWords.brokenRetry}
          </Button>
        }
      >
        {commonWords.brokenText}
      </EmptyState>
    )
  }
}
