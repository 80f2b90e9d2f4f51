import type { ComponentProps } from 'react'

import { cn } from './cn.js'

const frame =
  'w-full rounded-md border border-input bg-background px-3 text-base shadow-xs transition-colors outline-none focus-visible:border-ring focus-visible:ring-3 focus-visible:ring-ring/50 aria-invalid:border-destructive aria-invalid:ring-destructive/40 md:text-sm'

export const Input = ({ className, ...props }: ComponentProps<'input'>) => (
  <input data-slot="input" className={cn(frame, 'h-10', className)} {...props} />
)

export const Textarea = ({ className, ...props }: ComponentProps<'textarea'>) => (
  <textarea data-slot="textarea" className={cn(frame, 'min-h-20 py-2', className)} {...props} />
)

export const NativeSelect = ({ className, ...props }: ComponentProps<'select'>) => (
  <select data-slot="select" className={cn(frame, 'h-10', className)} {...props} />
)

const tick =
  'size-4 shrink-0 accent-primary outline-none focus-visible:ring-3 focus-visible:ring-ring/50 focus-visible:ring-offset-1 focus-visible:ring-offset-background'

export const Checkbox = ({ className, ...props }: ComponentProps<'input'>) => (
  <input data-slot="checkbox" className={cn(tick, 'rounded-sm', className)} {...props} />
)

export const RadioGroupItem = ({ className, ...props }: ComponentProps<'input'>) => (
  <input data-slot="radio-group-item" className={cn(tick, className)} {...props} />
)

export const Label = ({ className, htmlFor, ...props }: ComponentProps<'label'>) => (
  <label data-slot="label" htmlFor={htmlFor} className={cn('text-sm leading-snug font-medium', className)} {...props} />
)

interface ButtonProps extends ComponentProps<'button'> {
  variant?: 'default' | 'link'
}

export const Button = ({ className, variant = 'default', type = 'button', ...props }: ButtonProps) => (
  <button
    data-slot="button"
    type={type}
    className={cn(
      'inline-flex items-center justify-center rounded-md text-sm font-medium outline-none focus-visible:ring-3 focus-visible:ring-ring/50',
      variant === 'default' && 'h-10 bg-primary px-4 text-primary-foreground shadow-xs hover:bg-primary/90',
      variant === 'link' && 'min-h-6 text-foreground underline underline-offset-4',
      className,
    )}
    {...props}
  />
)
