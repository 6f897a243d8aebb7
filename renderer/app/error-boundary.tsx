import { Button, Group } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { vi } from '../text/vi.ts'
import { Empty } from '../ui/empty.tsx'
import { CrashNote } from './crash-note.tsx'

interface Props {
  readonly children: ReactNode
  /** A change of it (another place in the window) gives the screen another chance. */
  readonly place: string
}

interface State {
  readonly error: Error | null
  readonly place: string
}

/** A screen that broke says so; the rest of the window goes on. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, place: this.props.place }

  static getDerivedStateFromError(error: Error): Partial<State> {
    return { error }
  }

  static getDerivedStateFromProps({ place }: Props, state: State): Partial<State> | null {
    return place === state.place ? null : { error: null, place }
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    return (
      <Empty title={vi.common.crashTitle}>
        <p role="alert">{vi.common.crashText}</p>
        <CrashNote error={error} />
        <Group justify="center" mt="md">
          <Button onClick={() => this.setState({ error: null })}>{vi.common.retry}</Button>
          <Button variant="default" onClick={() => window.location.reload()}>
            {vi.common.reload}
          </Button>
        </Group>
      </Empty>
    )
  }
}
