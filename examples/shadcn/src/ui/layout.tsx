import type { ComponentProps } from 'react'

import { cn } from './cn.js'

export const Card = ({ className, ...props }: ComponentProps<'fieldset'>) => (
  <fieldset
    data-slot="card"
    className={cn('min-w-0 space-y-4 rounded-xl border bg-card p-4 shadow-sm *:clear-both sm:p-6', className)}
    {...props}
  />
)

export const CardTitle = ({ className, ...props }: ComponentProps<'legend'>) => (
  <legend
    data-slot="card-title"
    className={cn('float-start mb-4 w-full text-lg font-semibold', className)}
    {...props}
  />
)

export const Alert = ({ className, ...props }: ComponentProps<'section'>) => (
  <section
    data-slot="alert"
    className={cn(
      'rounded-lg border border-destructive bg-card p-4 text-sm outline-none focus:ring-3 focus:ring-ring/50',
      className,
    )}
    {...props}
  />
)

type TextProps = ComponentProps<'p'> & { tone?: 'muted' | 'destructive' | 'warning' }

export const Text = ({ tone = 'muted', className, ...props }: TextProps) => (
  <p
    className={cn(
      'text-sm',
      tone === 'muted' && 'text-muted-foreground',
      tone === 'destructive' && 'text-destructive',
      tone === 'warning' && 'text-warning',
      className,
    )}
    {...props}
  />
)
